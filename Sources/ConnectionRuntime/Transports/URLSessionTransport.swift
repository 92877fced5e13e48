#if canImport(Darwin)
  import Foundation
  public import HTTPTypes
  import Synchronization

  /// Sends requests with `URLSession`: the transport of clients on Apple's platforms.
  ///
  /// The system's proxies are used for other machines, which hear of an `https` request no more than its host; requests to this
  /// machine (`localhost`, 127.0.0.0/8, ::1), which may be unencrypted, go through none.
  ///
  /// Linux has none of it. FoundationNetworking ends the process there where a network connection closes in the middle of an
  /// answer's head, sends at times a request's head without its body, and repeats requests by itself.
  public final class URLSessionTransport: HTTPTransport {
    /// The transport that clients share unless they are given another.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    /// For this machine, without proxies.
    private let localSession: URLSession
    private let delegate: URLSessionExchanges
    /// Of its own, because tasks of two sessions have the same numbers.
    private let localDelegate: URLSessionExchanges

    /// Makes a transport with network connections of its own.
    ///
    /// - Parameter maximumResponseBytes: A longer answer is an error.
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
      // An empty dictionary turns the system's proxies off; nil, the default, asks for them.
      configuration.connectionProxyDictionary = [:]
      localDelegate = URLSessionExchanges(limit: max(maximumResponseBytes, 0))
      localSession = URLSession(configuration: configuration, delegate: localDelegate, delegateQueue: nil)
    }

    deinit {
      session.finishTasksAndInvalidate()
      localSession.finishTasksAndInvalidate()
    }

    /// Sends a request and waits for the whole answer.
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
          // A task that is cancelled already is not started: the answer is in.
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
      // The transport's own timer is the one that counts; URLSession's shall only not come before it.
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
