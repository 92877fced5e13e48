#if os(Linux) || os(Android)
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2

  /// Ends a network connection on which an answer has a status below 100, which no answer has (RFC 9110, 15).
  ///
  /// AsyncHTTPClient takes such a status for that of an interim answer, and ends the process when the answer goes on.
  final class StatusGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    /// What is wrong with the answer.
    struct InvalidStatus: Error, CustomStringConvertible {
      let code: UInt

      var description: String { "the server sent the status \(code), which no answer has" }
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

    /// Puts a guard behind what reads the answers of a connection of HTTP/1.
    static func addBehindDecoder(of channel: any Channel) -> EventLoopFuture<Void> {
      add(to: channel) { try $0.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self) }
    }

    /// Puts a guard behind what reads the answer of a stream of HTTP/2.
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
