/// What may be told about a call before it has an answer: where it goes, and never with what.
///
/// What callers and servers wrote is a ``RedactedText``: neither may have put a key into a path or an id.
struct CallDescription: Sendable {
  /// The HTTP method.
  var method: RedactedText
  /// The path with placeholders, such as `/v1/customers/{customer}`.
  var template: RedactedText
  /// The server's name or address.
  var host: RedactedText
  /// The server's port.
  var port: Int
  /// The header with the API's id of the request, in lower case.
  var requestIDHeader: String

  /// The method and the template, which name the call in a log and in a trace.
  var title: String { "\(method) \(template)" }
}

/// How a call ended, or an attempt that is not the last.
struct CallOutcome: Sendable {
  /// The HTTP status; nil where there was no answer.
  var status: Int?
  /// Why there was no answer; a status that is no success speaks for itself.
  var failure: String?
  /// How many times the request was sent again.
  var resends: Int
  /// From the first attempt's beginning.
  var duration: Duration
  /// The API's id of the request.
  var requestID: RedactedText?

  /// The kind of error, of which there are few: a status, `timeout`, `connection` or `cancelled`; nil for a success.
  var errorType: String? {
    if let failure { return failure }
    guard let status, !(200..<300).contains(status) else { return nil }
    return "\(status)"
  }

  /// The duration in seconds.
  var seconds: Double { duration / .seconds(1) }
}
