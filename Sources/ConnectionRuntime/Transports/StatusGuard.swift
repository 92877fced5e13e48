#if os(Linux) || os(Android)
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2

  /// A channel handler that closes a network connection on which a response has a status below 100, which is invalid (RFC 9110,
  /// 15).
  ///
  /// AsyncHTTPClient takes such a response for an interim one (1xx), and ends the process when the response continues.
  final class StatusGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    /// The error of such a response.
    struct InvalidStatus: Error, CustomStringConvertible {
      let code: UInt

      var description: String { "the server sent the status \(code), which is not valid" }
    }

    private var isBroken = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if isBroken { return }
      if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
        isBroken = true
        context.fireErrorCaught(InvalidStatus(code: head.status.code))
        context.close(promise: nil)
      } else {
        context.fireChannelRead(data)
      }
    }

    /// Adds a guard behind the response decoder of an HTTP/1 network connection.
    static func addBehindDecoder(of channel: any Channel) -> EventLoopFuture<Void> {
      add(to: channel) { try $0.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self) }
    }

    /// Adds a guard behind the codec of an HTTP/2 stream.
    static func addBehindCodec(of stream: any Channel) -> EventLoopFuture<Void> {
      add(to: stream) { try $0.handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self) }
    }

    private static func add(
      to channel: any Channel,
      behind find: @escaping @Sendable (ChannelPipeline.SynchronousOperations) throws -> any ChannelHandler
    ) -> EventLoopFuture<Void> {
      channel.eventLoop.submit {
        let handlers = channel.pipeline.syncOperations
        try handlers.addHandler(StatusGuard(), position: .after(try find(handlers)))
      }
    }
  }
#endif
