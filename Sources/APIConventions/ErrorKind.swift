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

extension ErrorKind {
  /// The display title of the kind, with which an error's description begins.
  package var title: String {
    switch self {
    case .card: "card error"
    case .invalidRequest: "invalid request"
    case .idempotency: "idempotency error"
    case .authentication: "authentication failed"
    case .permission: "permission denied"
    case .notFound: "not found"
    case .conflict: "conflict"
    case .rateLimited: "rate limited"
    case .api: "API error"
    }
  }

  /// The name of the kind's case in Swift, such as `invalidRequest`.
  package var swiftCase: String { String(describing: self) }
}
