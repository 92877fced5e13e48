import HTTPTypes

/// A request as it goes to the transport, and what the attempts need to know.
struct PreparedRequest: Sendable {
  var request: HTTPRequest
  var body: [UInt8]
  /// What may be told about it: nothing of its values.
  var description: CallDescription
  var idempotencyKey: String?
  var retries: RetryPolicy
  var timeout: Duration
  var requestIDHeader: HTTPField.Name
  /// The headers that nobody but the client may set.
  var headers: ConnectionHeaders
  /// To keep the key out of every text.
  var apiKey: APIKey
  /// Filled by the attempts.
  let execution = ExecutionTrail()
}
