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
  /// What that field's values mean.
  public var kinds: [String: ErrorKind]

  /// Makes the shape.
  public init(member: String, kindField: String, kinds: [String: ErrorKind]) {
    self.member = member
    self.kindField = kindField
    self.kinds = kinds
  }

  /// The kind of an error.
  ///
  /// APIs send one general kind ("invalid request") with most statuses, so a kind that says more than that comes first, then a
  /// status that speaks for itself, then what is left.
  func kind(_ name: String?, status: Int) -> ErrorKind {
    let named = name.flatMap { kinds[$0] }
    if let named, named != .invalidRequest, named != .api { return named }
    switch status {
    case 401: return .authentication
    case 403: return .permission
    case 404: return .notFound
    case 409: return .conflict
    case 429: return .rateLimited
    default: return named ?? .api
    }
  }
}
