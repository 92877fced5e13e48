import FlyingFox
import FlyingSocks
import Foundation

/// A pool of sockets that send at once.
///
/// The server writes an answer's head and its body by themselves. Where the system holds the second one back until the first is
/// acknowledged (Nagle's algorithm, RFC 896), and the peer holds that acknowledgement back, an answer takes 40 ms. Sockets that
/// are accepted have the option of the socket that listens.
struct PromptSocketPool: AsyncSocketPool {
  private let pool: any AsyncSocketPool

  init(_ pool: any AsyncSocketPool = HTTPServer.defaultPool()) { self.pool = pool }

  func prepare() async throws { try await pool.prepare() }
  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
