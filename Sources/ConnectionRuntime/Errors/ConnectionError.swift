/// Everything that a call can end with but its answer.
public enum ConnectionError<Details: ErrorDetails>: Error, Sendable {
  /// A card was declined.
  case card(APIFailure<Details>)
  /// The parameters are wrong.
  case invalidRequest(APIFailure<Details>)
  /// The idempotency key was used for another request.
  case idempotency(APIFailure<Details>)
  /// The key is wrong.
  case authentication(APIFailure<Details>)
  /// The key may not do this.
  case permission(APIFailure<Details>)
  /// There is no such thing.
  case notFound(APIFailure<Details>)
  /// Another request is in the way.
  case conflict(APIFailure<Details>)
  /// There were too many requests.
  case rateLimited(APIFailure<Details>)
  /// Anything else that was answered, by the API or by a proxy before it.
  case api(APIFailure<Details>)
  /// There was no answer.
  case connection(ConnectionFailure)
  /// There was no answer in time.
  case timeout(ConnectionFailure)
  /// The task was cancelled.
  case cancelled
  /// The request was executed, but its answer could not be read.
  case decoding(DecodingFailure)
  /// Refused before anything was sent; the text says why.
  case invalidInput(String)

  init(_ refusal: InvalidInput, hiding redaction: Redaction) {
    self = .invalidInput(redaction.text(refusal.reason).description)
  }

  init(_ error: SendingError) {
    switch error {
    case .invalidRequest(let reason): self = .invalidInput(reason.description)
    case .connection(let failure): self = .connection(failure)
    case .timeout(let failure): self = .timeout(failure)
    case .cancelled: self = .cancelled
    }
  }

  init(_ failure: APIFailure<Details>) {
    switch failure.kind {
    case .card: self = .card(failure)
    case .invalidRequest: self = .invalidRequest(failure)
    case .idempotency: self = .idempotency(failure)
    case .authentication: self = .authentication(failure)
    case .permission: self = .permission(failure)
    case .notFound: self = .notFound(failure)
    case .conflict: self = .conflict(failure)
    case .rateLimited: self = .rateLimited(failure)
    case .api: self = .api(failure)
    }
  }

  /// What the API answered; nil where it is not the API that refused.
  public var failure: APIFailure<Details>? {
    switch self {
    case .card(let failure), .invalidRequest(let failure), .idempotency(let failure),
      .authentication(let failure), .permission(let failure), .notFound(let failure), .conflict(let failure),
      .rateLimited(let failure), .api(let failure):
      failure
    case .connection, .timeout, .cancelled, .decoding, .invalidInput: nil
    }
  }

  /// The API's id of the request, where there was an answer.
  public var requestID: String? {
    if case .decoding(let failure) = self { failure.requestID } else { failure?.requestID }
  }
}

extension ConnectionError: CustomStringConvertible {
  /// One line that says what happened, with the status and the request's id where there are any.
  public var description: String {
    switch self {
    case .connection(let failure): "no answer: \(failure)"
    case .timeout(let failure): "no answer in time: \(failure)"
    case .cancelled: "the call was cancelled"
    case .decoding(let failure): failure.description
    case .invalidInput(let reason): "nothing was sent: \(reason)"
    case .card, .invalidRequest, .idempotency, .authentication, .permission, .notFound, .conflict,
      .rateLimited, .api:
      failure?.description ?? ""
    }
  }
}

extension ErrorKind {
  /// The kind in words, for an error's description.
  var title: String {
    switch self {
    case .card: "card error"
    case .invalidRequest: "invalid request"
    case .idempotency: "idempotency error"
    case .authentication: "authentication failed"
    case .permission: "not permitted"
    case .notFound: "not found"
    case .conflict: "conflict"
    case .rateLimited: "too many requests"
    case .api: "API error"
    }
  }
}
