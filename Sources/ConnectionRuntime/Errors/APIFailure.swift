/// The fields of an API's errors, all of them optional; generated.
public protocol ErrorDetails: JSONModel {
  /// Members of the error that no property shows: those that the spec doesn't know, and those that had another type than
  /// it says.
  var additionalFields: [String: JSONValue] { get set }

  /// Makes details that say nothing, for answers that are no JSON.
  init()
}

/// An answer of the API that says that the call failed.
///
/// The fields of `details` can be read on it directly: `failure.code`.
@dynamicMemberLookup
public struct APIFailure<Details: ErrorDetails>: Sendable {
  /// What kind of failure it is.
  public var kind: ErrorKind
  /// The HTTP status.
  public var status: Int
  /// The API's id of the request, to quote to its support.
  public var requestID: String?
  /// How many times the request was sent.
  public var attempts: Int
  /// The idempotency key that it was sent with.
  public var idempotencyKey: String?
  /// Whether the API may have done the work all the same: the status is 500 or above, or the answer to an attempt before
  /// this one was lost.
  public var mayHaveBeenExecuted: Bool
  /// What the API says about it; empty where the answer couldn't be read.
  public var details: Details
  /// The answer, but for the secrets of the call that the server sent back: each is `[redacted]`, here and in all else.
  public var body: [UInt8]

  /// The API's message, wherever the answer has it: in the error, at the root, as problem details (RFC 9457), or as plain text; nil
  /// where there is none.
  ///
  /// It is what the server wrote, and may hold any character but for line breaks and control characters where it was plain text.
  public var message: String?

  /// A field of the details.
  public subscript<Value>(dynamicMember field: KeyPath<Details, Value> & Sendable) -> Value {
    details[keyPath: field]
  }

  /// The answer as JSON; nil where it is none.
  public var json: JSONValue? { try? JSONReader.read(JSONValue.self, from: body) }
}

extension APIFailure {
  init(_ exchange: Exchange, shape: ErrorShape) {
    let (body, json) = exchange.fullRedaction.body(exchange.body)
    let error = json?[shape.member]
    status = exchange.status.code
    kind = shape.kind(of: error, status: status)
    requestID = exchange.requestID
    attempts = exchange.attempts
    idempotencyKey = exchange.idempotencyKey
    mayHaveBeenExecuted = exchange.mayHaveBeenExecuted
    self.body = body
    message = ErrorMessage.text(error: error, json: json, body: body)
    details = error.map(Self.details) ?? Details()
  }

  /// Reads the details; a field that is not what it should be stays JSON, among the additional fields.
  private static func details(of error: JSONValue) -> Details {
    guard case .object(var fields) = error else { return Details() }
    var unreadable: [String: JSONValue] = [:]
    while true {
      do {
        var details = try JSONReader.read(Details.self, from: JSONValue.object(fields).json())
        details.additionalFields.merge(unreadable) { known, _ in known }
        return details
      } catch {
        let culprit = fields.keys.first { name in
          let path = "$" + JSONPath.component(name)
          return error.path == path || error.path.hasPrefix(path + ".") || error.path.hasPrefix(path + "[")
        }
        guard let culprit else { return Details() }
        unreadable[culprit] = fields.removeValue(forKey: culprit)
      }
    }
  }
}
