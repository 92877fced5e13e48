public import ConnectionRuntime

/// What goes wrong with a call, in place of its answer.
///
/// Errors of the API are answered in the form that the connection's definition describes, so the client reads them as it
/// reads the real ones. A stub's closure may throw a fault.
public struct Fault: Error, Sendable {
  enum Kind: Sendable {
    case refusal(ErrorKind, status: Int, fields: [String: JSONValue])
    case response(status: Int, body: String)
    case transport(TransportError)
    case silence
  }

  var kind: Kind
  var headers: [String: String] = [:]
}

extension Fault {
  /// An error of the API.
  ///
  /// - Parameters:
  ///   - kind: The kind that the client shall tell it as.
  ///   - status: The HTTP status; nil for the usual one of the kind.
  ///   - code: The error's `code`, such as `resource_missing`.
  ///   - message: The error's `message`.
  ///   - fields: Further fields of the error, by their names in the API.
  public static func refused(
    _ kind: ErrorKind, status: Int? = nil, code: String? = nil, message: String? = nil,
    fields: [String: JSONValue] = [:]
  ) -> Fault {
    var all = fields
    if let code { all["code"] = .string(code) }
    if let message { all["message"] = .string(message) }
    return Fault(kind: .refusal(kind, status: status ?? kind.usualStatus, fields: all))
  }

  /// A declined card: status 402, code `card_declined`.
  ///
  /// - Parameter declineCode: The bank's reason, such as `insufficient_funds`.
  public static func cardDeclined(declineCode: String = "generic_decline") -> Fault {
    refused(
      .card, code: "card_declined", message: "Your card was declined.",
      fields: ["decline_code": .string(declineCode)])
  }

  /// Too many requests: status 429, with a `Retry-After` in whole seconds where one is given.
  public static func rateLimited(retryAfter: Duration? = nil) -> Fault {
    var fault = refused(
      .rateLimited, code: "rate_limit", message: "Too many requests hit the API too quickly.")
    if let retryAfter { fault.headers["Retry-After"] = String(retryAfter.components.seconds) }
    return fault
  }

  /// An object that does not exist: status 404, code `resource_missing`.
  public static func notFound(_ message: String = "No such object.") -> Fault {
    refused(.notFound, code: "resource_missing", message: message)
  }

  /// A failure of the API itself, such as 500 or 503.
  public static func serverError(_ status: Int = 500) -> Fault {
    refused(.api, status: status, message: "Something went wrong on the API's end.")
  }

  /// An answer that no API would give, such as a proxy's HTML page.
  public static func unreadable(status: Int = 502, body: String = "<html><h1>Bad Gateway</h1></html>")
    -> Fault
  {
    Fault(kind: .response(status: status, body: body))
  }

  /// A connection that could not be made, or broke before there was an answer.
  public static func connectionFailure(_ reason: String = "the connection was reset") -> Fault {
    Fault(kind: .transport(.connection(reason)))
  }

  /// The end of the time for an answer, at once.
  public static let timeout = Fault(kind: .transport(.timedOut))

  /// A server that never answers: the call ends when its real timeout is over, or when its task is cancelled.
  public static let silence = Fault(kind: .silence)

  /// The same fault with a header more, such as `Stripe-Should-Retry: false`.
  public func header(_ name: String, _ value: String) -> Fault {
    var fault = self
    fault.headers[name] = value
    return fault
  }
}

extension ErrorKind {
  fileprivate var usualStatus: Int {
    switch self {
    case .card: 402
    case .invalidRequest, .idempotency: 400
    case .authentication: 401
    case .permission: 403
    case .notFound: 404
    case .conflict: 409
    case .rateLimited: 429
    case .api: 500
    }
  }
}

extension ErrorShape {
  /// `{"error": {"type": "card_error", …}}`: the shape that most APIs give their errors, Stripe among them.
  public static let usual = ErrorShape(
    member: "error", kindField: "type",
    kinds: [
      "card_error": .card, "invalid_request_error": .invalidRequest, "idempotency_error": .idempotency,
      "api_error": .api,
    ])

  /// The body of an error of a kind; a kind without a name of its own goes by that of invalid requests.
  func body(_ kind: ErrorKind, _ fields: [String: JSONValue]) -> JSONValue {
    let named = [kind, .invalidRequest, .api].lazy.compactMap { wanted in
      self.kinds.filter { $0.value == wanted }.keys.min()
    }
    var error = fields
    if error[kindField] == nil { error[kindField] = named.first.map(JSONValue.string) }
    return .object([member: .object(error)])
  }
}
