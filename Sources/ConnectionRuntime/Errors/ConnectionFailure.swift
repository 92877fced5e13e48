/// A call that got no answer.
public struct ConnectionFailure: Hashable, Sendable, CustomStringConvertible {
  /// What happened, in words.
  public var reason: String
  /// How many times the request was sent.
  public var attempts: Int
  /// The idempotency key that it was sent with; sending it again with the same key is safe.
  public var idempotencyKey: String?
  /// Whether the API may have done the work; false only where nothing was sent.
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

/// An answer that says that the request was executed, and that could not be read into its type.
///
/// Don't take it for a request that failed: what it asked for has happened.
public struct DecodingFailure: Sendable, CustomStringConvertible {
  /// Where the answer is not what the type expects; without the secrets of the call, should they have come back.
  public var error: JSONError
  /// The HTTP status.
  public var status: Int
  /// The API's id of the request.
  public var requestID: String?
  /// The idempotency key that the request was sent with.
  public var idempotencyKey: String?
  /// How many times the request was sent.
  public var attempts: Int
  /// The answer as it came: data, which no text of the error shows.
  public var body: [UInt8]

  /// The answer as JSON; nil where it is none.
  public var json: JSONValue? { try? JSONReader.read(JSONValue.self, from: body) }

  /// One line that says that the request was executed, and what was wrong with the answer.
  public var description: String {
    let id = requestID.map { ", request \($0)" } ?? ""
    return "the request was executed, but its answer could not be read: \(error) (status \(status)\(id))"
  }
}
