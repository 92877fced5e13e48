/// The description of a call for logs, metrics and traces: its endpoint, without the values of its parameters.
///
/// Text of callers and servers is a ``RedactedText``: a path or an id may have a key in it.
struct CallDescription: Sendable {
  /// The HTTP method.
  var method: RedactedText
  /// The path template, such as `/v1/customers/{customer}`.
  var template: RedactedText
  /// The server's name or address.
  var host: RedactedText
  /// The server's port.
  var port: Int
  /// The name of the response header with the API's id of the request, in lower case.
  var requestIDHeader: String

  /// The method and the template, which name the call in a log and in a trace.
  var title: String { "\(method) \(template)" }
}

/// The outcome of a call, or of an attempt that is retried.
struct CallOutcome: Sendable {
  /// The HTTP status; nil where there was no response.
  var status: Int?
  /// The reason that there was no response; nil where there was one.
  var failure: String?
  /// The number of retries so far.
  var resends: Int
  /// The time since the first attempt began.
  var duration: Duration
  /// The API's id of the request.
  var requestID: RedactedText?

  /// The kind of error, of low cardinality: a status, `invalid-request`, `timeout`, `connection` or `cancelled`; nil for a
  /// success.
  var errorType: String? {
    if let failure { return failure }
    guard let status, !(200..<300).contains(status) else { return nil }
    return "\(status)"
  }

  /// The duration in seconds.
  var seconds: Double { duration / .seconds(1) }
}
