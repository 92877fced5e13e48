/// The fields of the error object of an API, all of them optional; generated.
public protocol ErrorDetails: JSONModel {
  /// The fields of the error object that have no property: those that the spec doesn't list, and those whose value had another
  /// type than the spec says.
  var additionalFields: [String: JSONValue] { get set }

  /// Makes empty details, for responses that are not JSON.
  init()
}

/// An API error: a response whose status is not 2xx.
///
/// The fields of `details` can be read directly: `failure.code`.
@dynamicMemberLookup
public struct APIFailure<Details: ErrorDetails>: Sendable {
  /// The kind of error.
  public var kind: ErrorKind
  /// The HTTP status.
  public var status: Int
  /// The API's id of the request, to give to the API's support; nil where the response has none.
  public var requestID: String?
  /// The number of times that the request was sent: 1 plus the retries.
  public var attempts: Int
  /// The idempotency key that the request was sent with; nil where it had none.
  public var idempotencyKey: String?
  /// Whether the API may have executed the request all the same: the status is 408, or 500 or above, here or at an earlier
  /// attempt, or the response to an earlier attempt was lost.
  public var mayHaveBeenExecuted: Bool
  /// The fields of the error object; empty where the response couldn't be decoded.
  public var details: Details
  /// The body of the response; each secret of the call that the server sent back is replaced by `[redacted]`, as in all other
  /// properties.
  public var body: [UInt8]

  /// The API's message, from the error object, the root of the body, problem details (RFC 9457) or plain text; nil where there is
  /// none.
  ///
  /// It is the server's own text and may hold any character; only of plain text are line breaks and control characters removed.
  public var message: String?

  /// A field of the details.
  public subscript<Value>(dynamicMember field: KeyPath<Details, Value> & Sendable) -> Value {
    details[keyPath: field]
  }

  /// The body as JSON; nil where it is not JSON.
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

  /// Decodes the details; a field whose value has another type stays JSON, among the additional fields.
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
