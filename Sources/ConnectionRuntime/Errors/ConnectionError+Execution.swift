extension ConnectionError {
  /// Whether the API may have done what the call asked for, although the call ended with this error.
  ///
  /// True where an answer is missing, is 500 or above, or can't be read, be it to the last attempt or to one before it, and
  /// after a cancelling. False where nothing was sent and where every attempt was refused. Whoever wants to be sure repeats
  /// the call with its ``idempotencyKey``: what was done is answered again and not done twice.
  public var mayHaveBeenExecuted: Bool {
    switch self {
    case .connection(let failure), .timeout(let failure): failure.mayHaveBeenExecuted
    case .cancelled, .decoding: true
    case .invalidInput: false
    case .card, .invalidRequest, .idempotency, .authentication, .permission, .notFound, .conflict,
      .rateLimited, .api:
      failure?.mayHaveBeenExecuted ?? true
    }
  }

  /// The idempotency key that the call was made with; nil where it had none, and after a cancelling.
  public var idempotencyKey: String? {
    switch self {
    case .connection(let failure), .timeout(let failure): failure.idempotencyKey
    case .decoding(let failure): failure.idempotencyKey
    case .cancelled, .invalidInput: nil
    case .card, .invalidRequest, .idempotency, .authentication, .permission, .notFound, .conflict,
      .rateLimited, .api:
      failure?.idempotencyKey
    }
  }
}
