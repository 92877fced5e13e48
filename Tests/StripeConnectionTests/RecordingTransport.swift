import ConnectionRuntime
import HTTPTypes
import StripeConnection
import Synchronization

/// A transport that keeps what it is asked to send and answers from a script.
final class RecordingTransport: HTTPTransport {
  struct Sent: Sendable {
    var method: String
    var path: String
    var headers: HTTPFields
    var body: String
  }

  private let state: Mutex<(sent: [Sent], answers: [(Int, String)])>

  init(answers: [(Int, String)]) { state = Mutex(([], answers)) }

  var sent: [Sent] { state.withLock { $0.sent } }

  func send(_ request: HTTPRequest, body: [UInt8], timeout: Duration) async throws -> (HTTPResponse, [UInt8])
  {
    try state.withLock { state in
      state.sent.append(
        Sent(
          method: request.method.rawValue, path: request.path ?? "", headers: request.headerFields,
          body: String(decoding: body, as: UTF8.self)))
      guard !state.answers.isEmpty else { throw TransportError.connection("the script has no more answers") }
      let (status, text) = state.answers.removeFirst()
      return (HTTPResponse(status: .init(code: status)), Array(text.utf8))
    }
  }
}

extension StripeClient {
  /// A client whose requests go to a script.
  static func scripted(_ answers: (Int, String)...) throws -> (StripeClient, RecordingTransport) {
    let transport = RecordingTransport(answers: answers)
    let configuration = ClientConfiguration(apiKey: "sk_test_123", maximumRetries: 0, transport: transport)
    return (try StripeClient(configuration: configuration), transport)
  }
}

/// JSON that the API could send.
enum Sample {
  static let customer = #"""
    {"id":"cus_1","object":"customer","created":1700000000,"livemode":false,"email":"ada@example.com",
     "metadata":{"plan":"gold"},"tax_exempt":"somewhere_new","a_field_of_tomorrow":[1,{"x":null}],
     "default_source":{"id":"card_1","object":"card","brand":"Visa","exp_month":1,"exp_year":2030,"funding":"credit",
     "last4":"4242","metadata":{}}}
    """#

  static func event(type: String, object: String) -> String {
    #"{"id":"evt_1","object":"event","api_version":"2026-05-27.dahlia","created":1700000000,"livemode":false,"#
      + #""pending_webhooks":1,"request":null,"type":"\#(type)","data":{"object":\#(object)}}"#
  }
}
