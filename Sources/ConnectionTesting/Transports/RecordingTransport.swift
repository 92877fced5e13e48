public import ConnectionRuntime
public import HTTPTypes
import Synchronization

/// A transport that records requests in order, and forwards them or responds from a list.
public final class RecordingTransport: HTTPTransport {
  private let log = Mutex<[RecordedRequest]>([])
  private let next: any HTTPTransport

  /// Makes a transport that responds with these responses in order; the last one is repeated.
  ///
  /// - Parameter errors: The shape of faults that are API errors; `Client.definition.errors` is a connection's own.
  public convenience init(_ responses: ScriptedResponse..., errors: ErrorShape = .usual) {
    self.init(responses, errors: errors)
  }

  /// Makes a transport that responds with these responses in order; the last one is repeated.
  public convenience init(_ responses: [ScriptedResponse], errors: ErrorShape = .usual) {
    self.init(handingOnTo: ResponseList(responses, errors: errors))
  }

  /// Makes a transport that records every request and forwards it to another transport.
  public init(handingOnTo transport: any HTTPTransport) { next = transport }

  /// The requests that were sent, in order; a call that was retried has several.
  public var requests: [RecordedRequest] { log.withLock { $0 } }

  /// Records a request, and returns the response.
  ///
  /// - Throws: The error of the scripted fault or of the other transport.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    log.withLock { $0.append(RecordedRequest(request, body: body, timeout: timeout)) }
    return try await next.send(request, body: body, timeout: timeout)
  }
}

/// A transport that returns responses in order and repeats the last one.
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
    guard let response else { throw TransportError.connection("this transport has no response") }
    return try await response.resolve(
      RecordedRequest(request, body: body, timeout: timeout), errors: errors)
  }
}
