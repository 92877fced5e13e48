#if os(Linux) || os(Android)
  public import AsyncHTTPClient
  public import HTTPTypes
  import NIOCore
  import NIOHTTP1

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Android)
    import Android
  #endif

  /// Sends requests with AsyncHTTPClient: the transport of clients on Linux.
  ///
  /// With a server that speaks HTTP/2 all calls share one network connection, with any other at most 32 are open at once.
  ///
  /// It connects to the host of the URL, and never to a proxy: `http_proxy`, `ALL_PROXY` and their like in the environment mean
  /// nothing to it. Where a proxy is the only way out, give the client a transport of your own that goes through it.
  public final class AsyncHTTPClientTransport: HTTPTransport {
    /// A transport for the whole program, never shut down, which clients share unless they are given another.
    public static let shared = AsyncHTTPClientTransport()

    private let client: HTTPClient
    private let maximumResponseBytes: Int

    /// Makes a transport with a client of its own, which follows no redirects and keeps connections alive.
    ///
    /// - Parameters:
    ///   - eventLoopGroup: Where the network connections live.
    ///   - maximumResponseBytes: A longer answer is an error.
    public init(
      eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup,
      maximumResponseBytes: Int = 64 << 20
    ) {
      var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
      configuration.decompression = .disabled
      // A proxy would read all that goes to a loopback address, the key included.
      configuration.proxy = nil
      // The client's own spans would tell the whole URL, with the ids and the values in it; ours are made around the call.
      configuration.tracing.tracer = nil
      // Eight, the client's own limit for servers without HTTP/2, would keep calls waiting that a service makes at once.
      configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
      // Whether a failed connection is tried again is the policy's to decide; here it would take ten seconds to fail.
      configuration.connectionPool.retryConnectionEstablishment = false
      configuration.http1_1ConnectionDebugInitializer = StatusGuard.addBehindDecoder
      configuration.http2StreamChannelDebugInitializer = StatusGuard.addBehindCodec
      client = HTTPClient(eventLoopGroupProvider: .shared(eventLoopGroup), configuration: configuration)
      self.maximumResponseBytes = max(maximumResponseBytes, 0)
    }

    // A client that goes away open ends the program. Who forgets `shutdown` gets it done behind his back; who did not
    // forget has the second one refused, which is nobody's concern.
    deinit { client.shutdown { _ in } }

    /// Closes the connections; the transport can't be used afterwards.
    ///
    /// - Throws: What the client throws.
    public func shutdown() async throws { try await client.shutdown() }

    /// Sends a request and waits for the whole answer.
    ///
    /// - Throws: ``TransportError``.
    public func send(
      _ request: HTTPRequest, body: [UInt8], timeout: Duration
    ) async throws -> (HTTPResponse, [UInt8]) {
      let timeout = timeout.asTimeout
      var clientRequest = HTTPClientRequest(url: try RequestURL.text(of: request))
      clientRequest.method = NIOHTTP1.HTTPMethod(rawValue: request.method.rawValue)
      for field in request.headerFields {
        clientRequest.headers.add(name: field.name.rawName, value: field.value)
      }
      if !body.isEmpty || [.post, .put, .patch].contains(request.method) {
        clientRequest.body = .bytes(body)
      }
      do {
        return try await answer(to: clientRequest, timeout: timeout)
      } catch let error as TransportError {
        throw error
      } catch is CancellationError {
        throw TransportError.cancelled
      } catch is NIOTooManyBytesError {
        throw TransportError.responseTooLarge(limit: maximumResponseBytes)
      } catch let error as HTTPClientError {
        throw Self.transportError(error)
      } catch let error as IOError {
        throw TransportError.connection(String(cString: strerror(error.errnoCode)))
      } catch {
        throw TransportError.connection("\(error)")
      }
    }

    /// The answer, or `.timedOut`: the client's own deadline ends with the head, and a body may stall as well.
    private func answer(
      to request: HTTPClientRequest, timeout: Duration
    ) async throws -> (HTTPResponse, [UInt8]) {
      try await withThrowingTaskGroup(of: (HTTPResponse, [UInt8]).self) { group in
        group.addTask { try await self.exchange(request, timeout: timeout) }
        group.addTask {
          try await Task.sleep(for: timeout)
          throw TransportError.timedOut
        }
        defer { group.cancelAll() }
        guard let first = try await group.next() else { throw TransportError.cancelled }
        return first
      }
    }

    private func exchange(
      _ request: HTTPClientRequest, timeout: Duration
    ) async throws -> (HTTPResponse, [UInt8]) {
      let response = try await execute(request, timeout: timeout)
      // Over HTTP/2 a server may name any number, and the type for it takes three digits.
      guard (100...999).contains(response.status.code) else {
        throw TransportError.connection(
          "the server sent the status \(response.status.code), which no answer has")
      }
      let body = try await response.body.collect(upTo: maximumResponseBytes)
      var fields = HTTPFields()
      for (name, value) in response.headers {
        if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
      }
      let head = HTTPResponse(status: .init(code: Int(response.status.code)), headerFields: fields)
      return (head, Array(body.readableBytesView))
    }

    /// Sends the request once there is a network connection for it.
    ///
    /// The client stops waiting for one after ten seconds, where all are in use. Nothing was sent then, so the request queues
    /// again; the call's own time ends the waiting.
    private func execute(_ request: HTTPClientRequest, timeout: Duration) async throws -> HTTPClientResponse {
      let time = TimeAmount.nanoseconds(Int64(min(timeout / .nanoseconds(1), 1e18)))
      while true {
        do {
          return try await client.execute(request, timeout: time)
        } catch let error as HTTPClientError where error == .getConnectionFromPoolTimeout {
          try Task.checkCancellation()
        }
      }
    }

    private static func transportError(_ error: HTTPClientError) -> TransportError {
      switch error {
      case .cancelled: .cancelled
      case .deadlineExceeded, .connectTimeout, .readTimeout, .writeTimeout: .timedOut
      default: .connection(error.description)
      }
    }
  }
#endif
