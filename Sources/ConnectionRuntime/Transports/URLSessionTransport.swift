#if canImport(Darwin)
  import Foundation
  public import HTTPTypes
  import Synchronization

  /// A transport over `URLSession`: the default on Apple's platforms.
  ///
  /// Requests to other machines use the system's proxies, which see no more than the host of an `https` request; requests to this
  /// machine (`localhost`, 127.0.0.0/8, ::1), which may be unencrypted, use none.
  ///
  /// It is not available on Linux: FoundationNetworking there ends the process where a network connection closes in the middle of
  /// a response's head, sometimes sends a request's head without its body, and repeats requests by itself.
  public final class URLSessionTransport: HTTPTransport {
    /// The transport that clients share unless they are given another.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    /// The session for this machine, without proxies.
    private let localSession: URLSession
    private let delegate: URLSessionExchanges
    /// A separate delegate, because tasks of two sessions have the same identifiers.
    private let localDelegate: URLSessionExchanges

    /// Makes a transport with network connections of its own.
    ///
    /// - Parameter maximumResponseBytes: The maximum size of a body, in bytes; a longer one is an error.
    public init(maximumResponseBytes: Int = 64 << 20) {
      let configuration = URLSessionConfiguration.ephemeral
      configuration.httpCookieStorage = nil
      configuration.httpShouldSetCookies = false
      configuration.httpCookieAcceptPolicy = .never
      configuration.urlCache = nil
      configuration.urlCredentialStorage = nil
      configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
      configuration.httpMaximumConnectionsPerHost = 16
      delegate = URLSessionExchanges(limit: max(maximumResponseBytes, 0))
      session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
      // An empty dictionary turns the system's proxies off; nil, the default, uses them.
      configuration.connectionProxyDictionary = [:]
      localDelegate = URLSessionExchanges(limit: max(maximumResponseBytes, 0))
      localSession = URLSession(configuration: configuration, delegate: localDelegate, delegateQueue: nil)
    }

    deinit {
      session.finishTasksAndInvalidate()
      localSession.finishTasksAndInvalidate()
    }

    /// Sends a request and waits for the complete response.
    ///
    /// - Throws: ``TransportError``.
    public func send(
      _ request: HTTPRequest, body: [UInt8], timeout: Duration
    ) async throws -> (HTTPResponse, [UInt8]) {
      let timeout = timeout.asTimeout
      let urlRequest = try URLRequest(request, body: body, timeout: timeout)
      let authority = try? NetworkAuthority(request.authority ?? "")
      let isLocal = authority?.isLoopback == true
      let exchanges = isLocal ? localDelegate : delegate
      let task = (isLocal ? localSession : session).dataTask(with: urlRequest)
      let exchange = URLSessionExchange(limit: exchanges.limit)
      exchanges.register(exchange, for: task)
      let timer = Task {
        try await Task.sleep(for: timeout)
        exchange.finish(.failure(.timedOut))
        task.cancel()
      }
      defer { timer.cancel() }
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          exchange.wait(continuation)
          // Where the Swift task is already cancelled, the exchange has its outcome before the data task starts.
          if Task.isCancelled { exchange.finish(.failure(.cancelled)) }
          task.resume()
        }
      } onCancel: {
        exchange.finish(.failure(.cancelled))
        task.cancel()
      }
      return try exchange.outcome()
    }
  }

  extension URLRequest {
    init(_ request: HTTPRequest, body: [UInt8], timeout: Duration) throws(TransportError) {
      let text = try RequestURL.text(of: request)
      guard let url = URL(string: text), url.absoluteString == text else {
        throw .invalidRequest("URLSession would change the URL")
      }
      self.init(url: url)
      httpMethod = request.method.rawValue
      for field in request.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
      if !body.isEmpty || [.post, .put, .patch].contains(request.method) { httpBody = Data(body) }
      // The transport's own timer decides; URLSession's must only not fire before it.
      timeoutInterval = (timeout / .seconds(1)).rounded(.up) + 10
      httpShouldHandleCookies = false
      cachePolicy = .reloadIgnoringLocalCacheData
    }
  }

  extension HTTPResponse {
    init(_ response: HTTPURLResponse) {
      var fields = HTTPFields()
      for (name, value) in response.allHeaderFields {
        guard let name = HTTPField.Name("\(name)") else { continue }
        fields[name] = "\(value)"
      }
      self.init(status: .init(code: response.statusCode), headerFields: fields)
    }
  }
#endif
