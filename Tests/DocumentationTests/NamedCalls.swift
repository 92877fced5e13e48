import ConnectionOperations
import ConnectionRuntime
import ConnectionTesting
import StripeConnection

extension StripeClient {
  static let exampleKey = "sk_test_123"

  /// Calls an operation by its name, with JSON in, and gives what was sent and how the answer was read.
  static func call(
    _ operation: ConnectionOperation<StripeClient>, input: String, answer: String
  ) async throws -> (sent: [RecordedRequest], result: OperationResult) {
    let transport = RecordingTransport(.text(answer))
    let client = try StripeClient(testing: transport, apiKey: APIKey(exampleKey), maximumRetries: 0)
    let result = try await operation(client, input: OperationInput(json: Array(input.utf8)))
    return (transport.requests, result)
  }
}
