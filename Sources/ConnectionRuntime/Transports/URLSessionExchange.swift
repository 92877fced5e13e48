#if canImport(Darwin)
  import Foundation
  import HTTPTypes
  import Synchronization

  /// One request on its way and the answer as far as it has come; whoever finishes it first decides.
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

    /// Takes the one who waits, who may come after the outcome.
    func wait(_ continuation: CheckedContinuation<Void, Never>) {
      let isFinished = state.withLock { state in
        if state.outcome == nil { state.continuation = continuation }
        return state.outcome != nil
      }
      if isFinished { continuation.resume() }
    }

    /// What the exchange ended with, for the one who has waited.
    func outcome() throws(TransportError) -> (HTTPResponse, [UInt8]) {
      let outcome = state.withLock { $0.outcome }
      guard let outcome else { throw .connection("the exchange has not ended") }
      return try outcome.get()
    }

    func receive(_ response: HTTPResponse) {
      state.withLock { $0.response = response }
    }

    /// Takes a piece of the body; false where that is more than the limit.
    func receive(_ data: Data) -> Bool {
      let fits = state.withLock { state in
        guard state.body.count + data.count <= limit else { return false }
        state.body.append(contentsOf: data)
        return true
      }
      if !fits { finish(.failure(.responseTooLarge(limit: limit))) }
      return fits
    }

    /// Ends the exchange with what has come.
    func finish(error: (any Error)?) {
      let outcome: Outcome = state.withLock { state in
        if let error { return .failure(TransportError(error)) }
        guard let response = state.response else {
          return .failure(.connection("the server sent no HTTP answer"))
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

  /// Hands what a session reports to the exchange that it belongs to.
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

    /// A redirect is an answer like any other: following it would take the key to another place.
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
        // Not the error as a whole, whose dictionary has the URL with the values in its query.
        let system = error as NSError
        let number = code.map { "URLError \($0.rawValue)" } ?? "\(system.domain) \(system.code)"
        self = .connection("\(system.localizedDescription) (\(number))")
      }
    }
  }
#endif
