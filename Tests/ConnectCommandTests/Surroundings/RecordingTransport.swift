import ConnectionRuntime
import HTTPTypes
import Synchronization

/// Answers requests from a closure and remembers them.
final class RecordingTransport: HTTPTransport {
  struct Sent: Sendable {
    var request: HTTPRequest
    var body: String
    var line: String { "\(request.method.rawValue) \(request.path ?? "")" }
  }

  struct Answer: Sendable {
    var status = 200
    var body: String
    var requestID: String? = "req_1"
  }

  private let log = Mutex<[Sent]>([])
  private let answer: @Sendable (Sent) -> Answer

  init(_ answer: @escaping @Sendable (Sent) -> Answer) {
    self.answer = answer
  }

  convenience init(_ body: String) {
    self.init { _ in Answer(body: body) }
  }

  var sent: [Sent] { log.withLock { $0 } }

  func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    let sent = Sent(request: request, body: String(decoding: body, as: UTF8.self))
    log.withLock { $0.append(sent) }
    let answer = answer(sent)
    var response = HTTPResponse(status: .init(code: answer.status))
    if let name = HTTPField.Name("Request-Id") { response.headerFields[name] = answer.requestID }
    return (response, Array(answer.body.utf8))
  }
}
