public import ConnectionRuntime
public import HTTPTypes
import Synchronization

/// A transport that responds from a script for each endpoint, and records the requests.
///
/// A request without a scripted response fails with an error that names it; ``finish()`` reports such requests, and responses
/// that were not used.
public final class ScriptedTransport: HTTPTransport {
  /// The responses of an endpoint.
  private struct Script {
    var endpoint: Endpoint
    /// The responses that are used once each, in order.
    var responses: ArraySlice<ScriptedResponse> = []
    /// The response once those are used up.
    var standing: ScriptedResponse?
  }

  private struct State {
    var requests: [RecordedRequest] = []
    var unexpected: [String] = []
    var scripts: [Script] = []
  }

  private let state = Mutex(State())
  private let errors: ErrorShape

  /// Makes a transport without scripted responses.
  ///
  /// - Parameter errors: The shape of faults that are API errors; `Client.definition.errors` is a connection's own.
  public init(errors: ErrorShape = .usual) { self.errors = errors }

  /// Responds to the next requests to an endpoint with these responses, each used once and in order.
  public func on(_ endpoint: Endpoint, _ responses: ScriptedResponse...) {
    change(endpoint) { $0.responses += responses }
  }

  /// Responds to every request to an endpoint with the same response, once those for single requests are used up.
  public func on(_ endpoint: Endpoint, always response: ScriptedResponse) {
    change(endpoint) { $0.standing = response }
  }

  /// Responds to every request to an endpoint with the result of a closure, once the responses for single requests are used up;
  /// the closure may throw a ``Fault``.
  public func on(
    _ endpoint: Endpoint, answer: @escaping @Sendable (RecordedRequest) async throws -> ScriptedResponse
  ) {
    on(endpoint, always: .answer(answer))
  }

  /// The requests that were sent, in order; a call that was retried has several.
  public var requests: [RecordedRequest] { state.withLock { $0.requests } }

  /// The requests that were sent to an endpoint, in order.
  public func requests(to endpoint: Endpoint) -> [RecordedRequest] {
    requests.filter { $0.method == endpoint.method && endpoint.pathValues(of: $0) != nil }
  }

  /// Checks at the end of a test that every request had a response and every response for a single request was used.
  ///
  /// A response or closure for every request need not have been used.
  ///
  /// - Throws: ``UnfinishedScript``, which names the requests and the endpoints.
  public func finish() throws(UnfinishedScript) {
    let (unexpected, unused) = state.withLock { state in
      (state.unexpected, state.scripts.filter { !$0.responses.isEmpty })
    }
    guard unexpected.isEmpty, unused.isEmpty else {
      throw UnfinishedScript(
        unexpected: unexpected,
        unused: unused.map { .init(endpoint: $0.endpoint, responses: $0.responses.count) })
    }
  }

  /// Records a request, and returns its scripted response.
  ///
  /// - Throws: The error of a scripted fault; ``UnscriptedRequest`` where there is no response left.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    var recorded = RecordedRequest(request, body: body, timeout: timeout)
    let response = state.withLock { state -> ScriptedResponse? in
      let matches = state.scripts.indices.filter {
        state.scripts[$0].endpoint.pathValues(of: recorded) != nil
      }
      let best = matches.max {
        state.scripts[$0].endpoint.precision < state.scripts[$1].endpoint.precision
      }
      if let best { recorded.pathValues = state.scripts[best].endpoint.pathValues(of: recorded) ?? [:] }
      state.requests.append(recorded)
      guard let best, let response = state.scripts[best].responses.popFirst() ?? state.scripts[best].standing
      else {
        state.unexpected.append(recorded.description)
        return nil
      }
      return response
    }
    guard let response else { throw UnscriptedRequest(request: recorded.description) }
    return try await response.resolve(recorded, errors: errors)
  }

  private func change(_ endpoint: Endpoint, _ change: (inout Script) -> Void) {
    state.withLock { state in
      if let index = state.scripts.firstIndex(where: { $0.endpoint == endpoint }) {
        change(&state.scripts[index])
      } else {
        var script = Script(endpoint: endpoint)
        change(&script)
        state.scripts.append(script)
      }
    }
  }
}
