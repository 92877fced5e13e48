import ConnectionRuntime
import HTTPTypes
import StripeConnection
import Synchronization

/// A transport that keeps what it is asked to send and gives one answer.
final class RecordingTransport: HTTPTransport {
  private let state = Mutex<[(request: HTTPRequest, body: [UInt8])]>([])
  private let answer: [UInt8]

  init(answer: [UInt8]) { self.answer = answer }

  var sent: [(request: HTTPRequest, body: [UInt8])] { state.withLock { $0 } }

  func send(_ request: HTTPRequest, body: [UInt8], timeout: Duration) async throws -> (HTTPResponse, [UInt8])
  {
    state.withLock { $0.append((request, body)) }
    return (HTTPResponse(status: .ok), answer)
  }
}

extension StripeClient {
  static let exampleKey = "sk_test_123"

  /// Calls an operation by its name, with JSON in, and gives what was sent and how the answer was read.
  static func call(
    _ operation: ConnectionOperation<StripeClient>, input: String, answer: String
  ) async throws -> (sent: [(request: HTTPRequest, body: [UInt8])], result: OperationResult) {
    let transport = RecordingTransport(answer: Array(answer.utf8))
    let client = try StripeClient(
      configuration: ClientConfiguration(
        apiKey: APIKey(exampleKey), maximumRetries: 0, transport: transport))
    let result = try await operation(client, input: OperationInput(json: Array(input.utf8)))
    return (transport.sent, result)
  }
}
