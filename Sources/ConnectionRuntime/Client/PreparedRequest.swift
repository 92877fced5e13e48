import HTTPTypes

/// A request ready for the transport, with what its attempts need.
struct PreparedRequest: Sendable {
  var request: HTTPRequest
  var body: [UInt8]
  /// The description for logs and traces, without the request's values.
  var description: CallDescription
  var idempotencyKey: String?
  var retries: RetryPolicy
  var timeout: Duration
  var requestIDHeader: HTTPField.Name
  /// The headers that only the client may set.
  var headers: ConnectionHeaders
  /// Redacts the API keys in every text.
  var redaction: Redaction
  /// The secrets among the parameters, which are collected only where there is an error.
  var parameters: ParameterSecrets
  /// Filled in by the attempts.
  let execution = ExecutionTrail()

  /// The transport's message about a failed attempt, redacted: it may show the URL with the values in its query.
  func told(_ text: String) -> RedactedText {
    let query = request.path?.split(separator: "?", maxSplits: 1).dropFirst().map(String.init) ?? []
    return redaction.hiding(parameters.texts + query).text(text)
  }
}
