public import ConnectionRuntime
public import HTTPTypes
import Synchronization

/// A transport that keeps what it is asked to send, in order, and hands the requests on or answers from a list.
public final class RecordingTransport: HTTPTransport {
  private let log = Mutex<[RecordedRequest]>([])
  private let next: any HTTPTransport

  /// Answers with these responses in order; the last one is given again and again.
  ///
  /// - Parameter errors: How faults look that are errors of the API; `Client.definition.errors` is a connection's own.
  public convenience init(_ responses: ScriptedResponse..., errors: ErrorShape = .usual) {
    self.init(responses, errors: errors)
  }

  /// Answers with these responses in order; the last one is given again and again.
  public convenience init(_ responses: [ScriptedResponse], errors: ErrorShape = .usual) {
    self.init(handingOnTo: ResponseList(responses, errors: errors))
  }

  /// Hands every request on to another transport, once it is written down.
  public init(handingOnTo transport: any HTTPTransport) { next = transport }

  /// What was sent, in order; a call that was tried again is there several times.
  public var requests: [RecordedRequest] { log.withLock { $0 } }

  /// Records a request, and brings back the answer.
  ///
  /// - Throws: What the scripted fault or the other transport throws.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    log.withLock { $0.append(RecordedRequest(request, body: body, timeout: timeout)) }
    return try await next.send(request, body: body, timeout: timeout)
  }
}

/// Answers that are given in order, the last one again and again.
private final class ResponseList: HTTPTransport {
  private let responses: Mutex<ArraySlice<ScriptedResponse>>
  private let errors: ErrorShape

  init(_ responses: [ScriptedResponse], errors: ErrorShape) {
    self.responses = Mutex(responses[...])
    self.errors = errors
  }

  func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    let response = responses.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
    guard let response else { throw TransportError.connection("this transport has nothing to answer with") }
    return try await response.resolve(
      RecordedRequest(request, body: body, timeout: timeout), errors: errors)
  }
}
