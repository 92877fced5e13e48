import HTTPTypes

/// A request as it goes to the transport, and what the attempts need to know.
struct PreparedRequest: Sendable {
  var request: HTTPRequest
  var body: [UInt8]
  /// The path without its query, for the log.
  var path: String
  var idempotencyKey: String?
  var retries: RetryPolicy
  var timeout: Duration
  var requestIDHeader: HTTPField.Name
  /// To keep the key out of every text.
  var apiKey: APIKey
}
