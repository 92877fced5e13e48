import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A channel handler that keeps the server accepting where the system has no file descriptor left for another network connection.
///
/// A network connection that could not be accepted stays in the system's queue and is retried at once, which would take all of a
/// core: so either the one that has kept the server waiting longest is closed, or the server pauses.
final class AcceptHandler: ChannelInboundHandler {
  typealias InboundIn = Channel

  private let connections: OpenConnections
  private let pause = TimeAmount.milliseconds(50)
  /// The last error that is not a shortage of resources; nil where there was none.
  private(set) var lastError: (any Error)?

  init(connections: OpenConnections) { self.connections = connections }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let code = (error as? IOError)?.errnoCode
    let isShortage = code == EMFILE || code == ENFILE || code == ENOBUFS || code == ENOMEM
    guard isShortage else {
      lastError = error
      return
    }
    guard context.channel.isActive, !connections.closeLongestWaiting() else { return }
    let channel = context.channel
    guard (try? channel.syncOptions?.getOption(.autoRead)) == true else { return }
    try? channel.syncOptions?.setOption(.autoRead, value: false)
    context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
      try? channel.syncOptions?.setOption(.autoRead, value: true)
    }
  }
}
