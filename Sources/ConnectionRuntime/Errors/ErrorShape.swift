/// The kind of an API error.
public enum ErrorKind: String, Sendable, Hashable, CaseIterable {
  /// A card was declined.
  case card
  /// The request or its parameters are invalid.
  case invalidRequest = "invalid-request"
  /// The idempotency key was already used for another request.
  case idempotency
  /// The API key is invalid.
  case authentication
  /// The API key lacks the permission for this operation.
  case permission
  /// The resource does not exist.
  case notFound = "not-found"
  /// The request conflicts with another one, or with the state of the resource.
  case conflict
  /// The request was rate limited.
  case rateLimited = "rate-limited"
  /// Any other error response, of the API or of a proxy in front of it.
  case api
}

/// The shape of an API's errors: the fields of the body, and the kinds that their values mean.
public struct ErrorShape: Sendable, Hashable {
  /// The field of the body that holds the error object.
  public var member: String
  /// The field of the error object that names its kind.
  public var kindField: String
  /// The field of the error object with its code, which is more specific than the kind; nil where there is none that tells kinds
  /// apart.
  public var codeField: String?
  /// The kinds of errors by their value of ``codeField``.
  public var codes: [String: ErrorKind]
  /// The kinds of errors by their HTTP status, where this API's meaning differs from HTTP's.
  public var statuses: [Int: ErrorKind]
  /// The kinds of errors by their value of ``kindField``.
  public var kinds: [String: ErrorKind]

  /// Makes the shape.
  public init(
    member: String, kindField: String, codeField: String? = nil, codes: [String: ErrorKind] = [:],
    statuses: [Int: ErrorKind] = [:], kinds: [String: ErrorKind]
  ) {
    self.member = member
    self.kindField = kindField
    self.codeField = codeField
    self.codes = codes
    self.statuses = statuses
    self.kinds = kinds
  }

  /// The kind of an error.
  ///
  /// APIs send one general kind ("invalid request") with most statuses. So a more specific kind comes first, then the error's
  /// code, then the status, then the general kind. A status of 500 or above is an error of the API, never of the request.
  func kind(of error: JSONValue?, status: Int) -> ErrorKind {
    let named = error?[kindField]?.string.flatMap { kinds[$0] }
    if let named, named != .invalidRequest, named != .api { return named }
    let code = codeField.flatMap { error?[$0]?.string }.flatMap { codes[$0] }
    let kind = code ?? statuses[status] ?? Self.kind(ofStatus: status) ?? named ?? Self.usual(status)
    return kind == .invalidRequest && status >= 500 ? .api : kind
  }

  /// The kind that a status alone decides, whatever general kind comes with it (RFC 9110, 15; RFC 6585).
  private static func kind(ofStatus status: Int) -> ErrorKind? {
    switch status {
    case 401: .authentication
    case 403: .permission
    case 404: .notFound
    case 409: .conflict
    case 429: .rateLimited
    default: nil
    }
  }

  /// The kind of an error by its status, where the error object doesn't name one.
  private static func usual(_ status: Int) -> ErrorKind {
    switch status {
    case 400, 405, 406, 411, 413, 414, 415, 422: .invalidRequest
    default: .api
    }
  }
}
