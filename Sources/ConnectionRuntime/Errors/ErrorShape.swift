/// The kinds of errors that a caller can tell apart.
public enum ErrorKind: String, Sendable, Hashable, CaseIterable {
  /// A card was declined.
  case card
  /// The parameters are wrong.
  case invalidRequest = "invalid-request"
  /// An idempotency key was used for another request.
  case idempotency
  /// The key is wrong.
  case authentication
  /// The key may not do this.
  case permission
  /// There is no such thing.
  case notFound = "not-found"
  /// Another request is in the way.
  case conflict
  /// There were too many requests.
  case rateLimited = "rate-limited"
  /// Anything else that the API, or a proxy before it, answered.
  case api
}

/// What the errors of an API look like.
public struct ErrorShape: Sendable, Hashable {
  /// The member of the body that holds the error.
  public var member: String
  /// The field of the error that tells kinds apart.
  public var kindField: String
  /// The field of the error that says most precisely what went wrong; nil where there is none that tells kinds apart.
  public var codeField: String?
  /// The kinds that values of ``codeField`` mean.
  public var codes: [String: ErrorKind]
  /// The kinds that HTTP statuses mean with this API, where they differ from what HTTP says of them.
  public var statuses: [Int: ErrorKind]
  /// The kinds that values of ``kindField`` mean.
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
  /// APIs send one general kind ("invalid request") with most statuses, so a kind that says more than that comes first, then the
  /// error's code, then the status, then the general kind. A status of 500 or above is a failure of the API, never of the request.
  func kind(of error: JSONValue?, status: Int) -> ErrorKind {
    let named = error?[kindField]?.string.flatMap { kinds[$0] }
    if let named, named != .invalidRequest, named != .api { return named }
    let code = codeField.flatMap { error?[$0]?.string }.flatMap { codes[$0] }
    let kind = code ?? statuses[status] ?? Self.kind(ofStatus: status) ?? named ?? Self.usual(status)
    return kind == .invalidRequest && status >= 500 ? .api : kind
  }

  /// The kind of a status that speaks for itself, whatever general kind stands beside it (RFC 9110, 15; RFC 6585).
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

  /// The kind of a status where the error says nothing of its kind.
  private static func usual(_ status: Int) -> ErrorKind {
    switch status {
    case 400, 405, 406, 411, 413, 414, 415, 422: .invalidRequest
    default: .api
    }
  }
}
