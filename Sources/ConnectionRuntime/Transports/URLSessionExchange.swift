#if canImport(Darwin)
  import Foundation
  import HTTPTypes
  import Synchronization

  /// A request in progress and the response received so far; the first outcome counts.
  final class URLSessionExchange: Sendable {
    typealias Outcome = Result<(HTTPResponse, [UInt8]), TransportError>

    private struct State {
      var response: HTTPResponse?
      var body: [UInt8] = []
      var outcome: Outcome?
      var continuation: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Resumes a continuation once there is an outcome, at once where there is one already.
    func wait(_ continuation: CheckedContinuation<Void, Never>) {
      let isFinished = state.withLock { state in
        if state.outcome == nil { state.continuation = continuation }
        return state.outcome != nil
      }
      if isFinished { continuation.resume() }
    }

    /// The outcome of the exchange, once it has ended.
    func outcome() throws(TransportError) -> (HTTPResponse, [UInt8]) {
      let outcome = state.withLock { $0.outcome }
      guard let outcome else { throw .connection("the exchange has not ended") }
      return try outcome.get()
    }

    func receive(_ response: HTTPResponse) {
      state.withLock { $0.response = response }
    }

    /// Appends a piece of the body; false where the body exceeds the limit.
    func receive(_ data: Data) -> Bool {
      let fits = state.withLock { state in
        guard state.body.count + data.count <= limit else { return false }
        state.body.append(contentsOf: data)
        return true
      }
      if !fits { finish(.failure(.responseTooLarge(limit: limit))) }
      return fits
    }

    /// Ends the exchange with an error, or with the response received.
    func finish(error: (any Error)?) {
      let outcome: Outcome = state.withLock { state in
        if let error { return .failure(TransportError(error)) }
        guard let response = state.response else {
          return .failure(.connection("the server sent no HTTP response"))
        }
        return .success((response, state.body))
      }
      finish(outcome)
    }

    func finish(_ outcome: Outcome) {
      let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
        guard state.outcome == nil else { return nil }
        state.outcome = outcome
        state.body = []
        defer { state.continuation = nil }
        return state.continuation
      }
      waiting?.resume()
    }
  }

  /// The delegate of a session, which forwards each callback to the exchange of its task.
  final class URLSessionExchanges: NSObject, URLSessionDataDelegate, Sendable {
    private let exchanges = Mutex<[Int: URLSessionExchange]>([:])
    let limit: Int

    init(limit: Int) { self.limit = limit }

    func register(_ exchange: URLSessionExchange, for task: URLSessionTask) {
      exchanges.withLock { $0[task.taskIdentifier] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> URLSessionExchange? {
      exchanges.withLock { $0[task.taskIdentifier] }
    }

    func urlSession(
      _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
      completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
      if let response = response as? HTTPURLResponse {
        exchange(of: dataTask)?.receive(HTTPResponse(response))
      }
      completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      if exchange(of: dataTask)?.receive(data) == false { dataTask.cancel() }
    }

    /// Returns a redirect like any other response: following it would send the key to another server.
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      exchange(of: task)?.finish(.success((HTTPResponse(response), [])))
      completionHandler(nil)
      task.cancel()
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
      exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.finish(error: error)
    }
  }

  extension TransportError {
    init(_ error: any Error) {
      let code = (error as? URLError)?.code
      switch code {
      case .timedOut: self = .timedOut
      case .cancelled: self = .cancelled
      default:
        // Not the whole error, whose user info has the URL with the values in its query.
        let system = error as NSError
        let number = code.map { "URLError \($0.rawValue)" } ?? "\(system.domain) \(system.code)"
        self = .connection("\(system.localizedDescription) (\(number))")
      }
    }
  }
#endif
