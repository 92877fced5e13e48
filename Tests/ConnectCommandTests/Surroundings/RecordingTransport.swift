import ConnectionRuntime
import ConnectionTesting

/// The transport that the kit's users have too.
typealias RecordingTransport = ConnectionTesting.RecordingTransport

extension RecordingTransport {
  /// Answers every request with what a closure makes of it.
  convenience init(_ answer: @escaping @Sendable (RecordedRequest) -> ScriptedResponse) {
    self.init(.answer(answer))
  }

  /// Answers every request with the same body.
  convenience init(_ body: String) {
    self.init(ScriptedResponse(body: body))
  }

  var sent: [RecordedRequest] { requests }
}

extension RecordedRequest {
  var line: String { "\(method) \(target)" }
}

extension ScriptedResponse {
  init(status: Int = 200, body: String, requestID: String? = "req_1") {
    self = .text(body, status: status, headers: requestID.map { ["Request-Id": $0] } ?? [:])
  }
}
