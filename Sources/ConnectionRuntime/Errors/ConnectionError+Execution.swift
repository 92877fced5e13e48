extension ConnectionError {
  /// Whether the API may have executed the call, although it ended with this error.
  ///
  /// True where a response, of the last attempt or of one before it, was lost, has the status 408 or 500 or above, or can't be
  /// decoded, and after a cancellation. False where nothing was sent and where every attempt was refused. To be sure, repeat the
  /// call with its ``idempotencyKey``: a request that was executed gets the same response again and is not executed twice.
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

  /// The idempotency key that the call was made with; nil where it had none, and after a cancellation.
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
