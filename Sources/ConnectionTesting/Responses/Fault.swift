public import ConnectionRuntime

/// A failure of a call that a test scripts in place of a response.
///
/// API errors have the shape that the connection's definition describes, so the client decodes them as it does real ones. A
/// stub's closure may throw a fault.
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
  /// An API error.
  ///
  /// - Parameters:
  ///   - kind: The kind of error that the client reports.
  ///   - status: The HTTP status; nil for the usual one of the kind.
  ///   - code: The error's `code`, such as `resource_missing`.
  ///   - message: The error's `message`.
  ///   - fields: Further fields of the error object, by their names in the API.
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

  /// A rate limited request: status 429, with a `Retry-After` in whole seconds where one is given.
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

  /// A response that is not of the API, such as a proxy's HTML page.
  public static func unreadable(status: Int = 502, body: String = "<html><h1>Bad Gateway</h1></html>")
    -> Fault
  {
    Fault(kind: .response(status: status, body: body))
  }

  /// A network connection that could not be made, or broke before there was a response.
  public static func connectionFailure(_ reason: String = "the connection was reset") -> Fault {
    Fault(kind: .transport(.connection(reason)))
  }

  /// A timeout without the waiting.
  public static let timeout = Fault(kind: .transport(.timedOut))

  /// A server that never responds: the call ends when its real time limit is over, or when its task is cancelled.
  public static let silence = Fault(kind: .silence)

  /// The same fault with an additional response header, such as `Stripe-Should-Retry: false`.
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
  /// The most common shape of API errors, Stripe's among them: `{"error": {"type": "card_error", …}}`.
  public static let usual = ErrorShape(
    member: "error", kindField: "type",
    kinds: [
      "card_error": .card, "invalid_request_error": .invalidRequest, "idempotency_error": .idempotency,
      "api_error": .api,
    ])

  /// The body of an error of a kind; a kind without a name of its own uses that of invalid requests.
  func body(_ kind: ErrorKind, _ fields: [String: JSONValue]) -> JSONValue {
    let named = [kind, .invalidRequest, .api].lazy.compactMap { wanted in
      self.kinds.filter { $0.value == wanted }.keys.min()
    }
    var error = fields
    if error[kindField] == nil { error[kindField] = named.first.map(JSONValue.string) }
    return .object([member: .object(error)])
  }
}
