import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps the server accepting where the system has no file descriptor left for another network connection.
///
/// What could not be accepted stays in the system's queue and is tried again at once, which would take all of a core: so either the
/// network connection that has waited longest makes room, or the server waits a moment.
final class AcceptHandler: ChannelInboundHandler {
  typealias InboundIn = Channel

  private let connections: OpenConnections
  private let pause = TimeAmount.milliseconds(50)
  /// What ended the server, if it ended by itself.
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
