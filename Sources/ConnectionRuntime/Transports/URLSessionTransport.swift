public import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
  import Foundation
  import FoundationNetworking
#else
  import Foundation
#endif

/// Sends requests with `URLSession`, which needs no other package.
///
/// On Linux, what has to run for long needs the package trait `AsyncHTTPClient`, which makes its transport the default: where
/// a connection closes in the middle of an answer's head, FoundationNetworking there ends the process ("Transfer completed, but
/// there's no response"), and no connection serves a second call.
public final class URLSessionTransport: HTTPTransport {
  /// The transport that clients share unless they are given another.
  public static let shared = URLSessionTransport()

  private let session: URLSession
  private let delegate: URLSessionExchanges

  /// Makes a transport with connections of its own; an answer of more bytes than the limit is an error.
  public init(maximumResponseBytes: Int = 64 << 20) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.httpMaximumConnectionsPerHost = 16
    delegate = URLSessionExchanges(limit: maximumResponseBytes)
    session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
  }

  deinit { session.finishTasksAndInvalidate() }

  /// Sends a request and waits for the whole answer.
  ///
  /// - Throws: ``TransportError``.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    let urlRequest = try URLRequest(request, body: body, timeout: timeout)
    let task = session.dataTask(with: urlRequest)
    let exchange = URLSessionExchange(limit: delegate.limit)
    delegate.register(exchange, for: task)
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
  init(_ request: HTTPRequest, body: [UInt8], timeout: Duration) throws {
    guard let scheme = request.scheme, let authority = request.authority, let path = request.path,
      let url = URL(string: "\(scheme)://\(authority)\(path)")
    else { throw TransportError.connection("the request has no address that URLSession can use") }
    self.init(url: url)
    httpMethod = request.method.rawValue
    for field in request.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    // FoundationNetworking repeats a request by itself where a connection that was kept alive turns out to be closed, without
    // its body: the server waits for that, and the call for its timeout. No connection is used twice there.
    #if canImport(FoundationNetworking)
      setValue("close", forHTTPHeaderField: "Connection")
    #endif
    if !body.isEmpty || [.post, .put, .patch].contains(request.method) { httpBody = Data(body) }
    // The transport's own timer is the one that counts. URLSession's shall only not come before it, as it would on Linux,
    // where fractions of a second are cut off: 0.9 s are none there.
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
