/// The failure of a call that got no response.
public struct ConnectionFailure: Hashable, Sendable, CustomStringConvertible {
  /// The reason, in words.
  public var reason: String
  /// The number of times that the request was sent: 1 plus the retries.
  public var attempts: Int
  /// The idempotency key that the request was sent with; nil where it had none. Repeating the call with the same key is safe.
  public var idempotencyKey: String?
  /// Whether the API may have executed the request; false where nothing was sent, and where every attempt that was sent was
  /// refused.
  public var mayHaveBeenExecuted: Bool

  /// Makes a failure.
  public init(
    reason: String, attempts: Int, idempotencyKey: String?, mayHaveBeenExecuted: Bool = true
  ) {
    self.reason = reason
    self.attempts = attempts
    self.idempotencyKey = idempotencyKey
    self.mayHaveBeenExecuted = mayHaveBeenExecuted
  }

  init(_ reason: RedactedText, to prepared: PreparedRequest, attempts: Int) {
    self.reason = reason.description
    self.attempts = attempts
    idempotencyKey = prepared.idempotencyKey
    mayHaveBeenExecuted = prepared.execution.mayHaveBeenExecuted
  }

  /// One line with the reason and the number of attempts.
  public var description: String { "\(reason) (\(attempts) \(attempts == 1 ? "attempt" : "attempts"))" }
}

/// A response of 2xx whose body could not be decoded: the request was executed.
///
/// Don't treat it as a failed request: what was asked for has happened.
public struct DecodingFailure: Sendable, CustomStringConvertible {
  /// The place where the body differs from what the type expects; secrets of the call that the server sent back are redacted.
  public var error: JSONError
  /// The HTTP status.
  public var status: Int
  /// The API's id of the request; nil where the response has none.
  public var requestID: String?
  /// The idempotency key that the request was sent with; nil where it had none.
  public var idempotencyKey: String?
  /// The number of times that the request was sent: 1 plus the retries.
  public var attempts: Int
  /// The bytes of the body, as the server sent them; no description of the error shows them.
  public var body: [UInt8]

  /// The body as JSON; nil where it is not JSON.
  public var json: JSONValue? { try? JSONReader.read(JSONValue.self, from: body) }

  /// A description in one line: that the request was executed, and what is wrong with the response.
  public var description: String {
    let id = requestID.map { ", request \($0)" } ?? ""
    return "\(MessageText.decoding): \(error) (status \(status)\(id))"
  }
}
