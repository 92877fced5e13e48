import ConnectionRuntime

extension ConnectionError {
  /// The name of the error's kind, as in the spec language.
  var kindName: String {
    switch self {
    case .card: "card"
    case .invalidRequest: "invalid-request"
    case .idempotency: "idempotency"
    case .authentication: "authentication"
    case .permission: "permission"
    case .notFound: "not-found"
    case .conflict: "conflict"
    case .rateLimited: "rate-limited"
    case .api: "api"
    case .connection: "connection"
    case .timeout: "timeout"
    case .cancelled: "cancelled"
    case .decoding: "decoding"
    case .invalidInput: "invalid-input"
    }
  }
}
