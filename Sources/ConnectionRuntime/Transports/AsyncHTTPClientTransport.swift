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

  /// A transport over AsyncHTTPClient: the default on Linux and Android.
  ///
  /// With an HTTP/2 server all calls share one network connection; with any other, at most 32 are open at once.
  ///
  /// It connects to the host of the URL, and never to a proxy: it ignores `http_proxy`, `ALL_PROXY` and the like in the
  /// environment. Where a proxy is required, give the client a transport of your own that uses it.
  public final class AsyncHTTPClientTransport: HTTPTransport {
    /// The transport that clients share unless they are given another; it is never shut down.
    public static let shared = AsyncHTTPClientTransport()

    private let client: HTTPClient
    private let maximumResponseBytes: Int

    /// Makes a transport with a client of its own, which follows no redirects and keeps network connections alive.
    ///
    /// - Parameters:
    ///   - eventLoopGroup: The event loops of the network connections.
    ///   - maximumResponseBytes: The maximum size of a body, in bytes; a longer one is an error.
    public init(
      eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup,
      maximumResponseBytes: Int = 64 << 20
    ) {
      var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
      configuration.decompression = .disabled
      // A proxy would see all requests to a loopback address, the key included.
      configuration.proxy = nil
      // The HTTP client's own spans would have the whole URL, with its ids and values; ours are made around the call.
      configuration.tracing.tracer = nil
      // Eight, the HTTP client's own limit for servers without HTTP/2, would delay the concurrent calls of a service.
      configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
      // Retrying is up to the retry policy; retried here, a failed network connection would take ten seconds to fail.
      configuration.connectionPool.retryConnectionEstablishment = false
      configuration.http1_1ConnectionDebugInitializer = StatusGuard.addBehindDecoder
      configuration.http2StreamChannelDebugInitializer = StatusGuard.addBehindCodec
      client = HTTPClient(eventLoopGroupProvider: .shared(eventLoopGroup), configuration: configuration)
      self.maximumResponseBytes = max(maximumResponseBytes, 0)
    }

    // An HTTP client that is deallocated before its shutdown ends the program. So it is shut down here; after `shutdown`, the
    // second one fails, which is ignored.
    deinit { client.shutdown { _ in } }

    /// Closes the network connections; the transport can't be used afterwards.
    ///
    /// - Throws: The HTTP client's error.
    public func shutdown() async throws { try await client.shutdown() }

    /// Sends a request and waits for the complete response.
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

    /// The response; throws `.timedOut` at the time limit. The HTTP client's own deadline ends with the response's head, and a
    /// body may stall as well.
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
      // Over HTTP/2 a server may send any number as a status, and `HTTPResponse.Status` takes only three digits.
      guard (100...999).contains(response.status.code) else {
        throw TransportError.connection(
          "the server sent the status \(response.status.code), which is not valid")
      }
      let body = try await response.body.collect(upTo: maximumResponseBytes)
      var fields = HTTPFields()
      for (name, value) in response.headers {
        if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
      }
      let head = HTTPResponse(status: .init(code: Int(response.status.code)), headerFields: fields)
      return (head, Array(body.readableBytesView))
    }

    /// Sends the request once a network connection is available.
    ///
    /// The HTTP client stops waiting for one after ten seconds, where all are in use. Nothing was sent then, so the request
    /// queues again, up to the time limit of the call.
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
