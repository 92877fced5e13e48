import NIOCore
import NIOPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A server of HTTP/1.1 and 1.0 on one address, with strict parsing of requests (RFC 9112), and limits on the memory, work and
/// time that a client can cost.
///
/// One thread serves all network connections, so that their state needs no lock; responses are made on other threads.
package struct HTTPServer: Sendable {
  /// The URL of the open port, such as `http://127.0.0.1:8421` or `http://[::1]:8421`.
  package let url: String
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup
  private let connections: NIOLoopBound<OpenConnections>
  private let acceptHandler: NIOLoopBound<AcceptHandler>
  private let limits: ServerLimits

  /// Starts a server on a numeric IPv4 or IPv6 address; port 0 chooses a free one.
  ///
  /// - Throws: ``ListeningError`` where the port can't be opened.
  package static func start(
    address: String, port: UInt16, limits: ServerLimits = ServerLimits(),
    answer: @escaping @Sendable (ReceivedRequest) async -> ServerResponse
  ) async throws(ListeningError) -> HTTPServer {
    let socketAddress: SocketAddress
    do {
      socketAddress = try SocketAddress(ipAddress: address, port: Int(port))
    } catch {
      throw .noAddress
    }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let loop = group.next()
    do {
      let (connections, acceptHandler) = try await loop.submit {
        let connections = OpenConnections(limit: min(limits.connections, mostConnections))
        return (
          NIOLoopBound(connections, eventLoop: loop),
          NIOLoopBound(AcceptHandler(connections: connections), eventLoop: loop)
        )
      }.get()
      let bootstrap = bootstrap(group, limits: limits, connections, acceptHandler, answer: answer)
      let channel = try await bootstrap.bind(to: socketAddress).get()
      loop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(100)) { _ in
        connections.value.expire(at: loop.now)
      }
      return HTTPServer(
        url: url(of: channel), channel: channel, group: group, connections: connections,
        acceptHandler: acceptHandler, limits: limits)
    } catch {
      try? await group.shutdownGracefully()
      throw ListeningError(error)
    }
  }

  /// The maximum number of network connections for which the process has file descriptors, with some left for itself and for
  /// network connections that are accepted before others are closed.
  private static var mostConnections: Int {
    let descriptors = sysconf(Int32(_SC_OPEN_MAX))
    return descriptors > 0 ? max(8, descriptors - 40) : .max
  }

  private static func url(of channel: any Channel) -> String {
    let address = channel.localAddress
    let host = address?.ipAddress ?? ""
    return "http://\(address?.protocol == .inet6 ? "[\(host)]" : host):\(address?.port ?? 0)"
  }

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, limits: ServerLimits, _ connections: NIOLoopBound<OpenConnections>,
    _ acceptHandler: NIOLoopBound<AcceptHandler>,
    answer: @escaping @Sendable (ReceivedRequest) async -> ServerResponse
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 4_096)
      // Clients that open and close many must not delay others in the system's queue, which would soon be full.
      .serverChannelOption(.maxMessagesPerRead, value: 16)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Accepted network connections inherit these; the rest of a longer request waits at its client, and not in the system's
      // memory.
      .serverChannelOption(.socketOption(.so_rcvbuf), value: 131_072)
      .serverChannelOption(.socketOption(.so_sndbuf), value: 32_768)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(acceptHandler.value)
        }
      }
      .childChannelOption(.autoRead, value: false)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16_384))
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      // A response must not wait for the acknowledgement of the one before it (RFC 896).
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let handler = ConnectionHandler(limits: limits, connections: connections.value) { request, loop in
            loop.makeFutureWithTask { await answer(request) }
          }
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
  }

  /// Waits until the port is closed.
  ///
  /// - Throws: ``ListeningError`` where it was closed by an error and not by ``stop()``.
  package func waitUntilClosed() async throws(ListeningError) {
    do {
      try await channel.closeFuture.flatMapThrowing {
        if let error = acceptHandler.value.lastError { throw error }
      }.get()
    } catch {
      throw ListeningError(error)
    }
  }

  /// Stops the server: closes the port, and waits for the responses to requests that have arrived.
  package func stop() async {
    try? await channel.close()
    // The thread stays for a response that is still being made, as its completion is reported to the thread.
    if await becomesQuiet() { try? await group.shutdownGracefully() }
  }

  /// Ends the network connections; false where a response is not made in time.
  private func becomesQuiet() async -> Bool {
    let loop = group.next()
    let isQuiet = loop.makePromise(of: Bool.self)
    loop.execute {
      let open = connections.value
      open.end()
      open.whenQuiet { isQuiet.succeed(true) }
      loop.scheduleTask(in: TimeAmount(limits.endingTime)) { connections.value.close(all: false) }
      loop.scheduleTask(in: TimeAmount(limits.lastAnswerTime)) {
        connections.value.close(all: true)
        isQuiet.succeed(false)
      }
    }
    return (try? await isQuiet.futureResult.get()) ?? false
  }
}
