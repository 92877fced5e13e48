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
  /// Keeps the keys out of every text.
  var redaction: Redaction
  /// The parameters' secrets, which are looked for only where there is an error.
  var parameters: ParameterSecrets
  /// Filled by the attempts.
  let execution = ExecutionTrail()

  /// What a transport says of a failed attempt, which may show the URL with the values in its query.
  func told(_ text: String) -> RedactedText {
    let query = request.path?.split(separator: "?", maxSplits: 1).dropFirst().map(String.init) ?? []
    return redaction.hiding(parameters.texts + query).text(text)
  }
}
