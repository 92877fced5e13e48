/// The error of a call: an API error, a failed network connection, or input that was refused.
public enum ConnectionError<Details: ErrorDetails>: Error, Sendable {
  /// A card was declined.
  case card(APIFailure<Details>)
  /// The request or its parameters are invalid.
  case invalidRequest(APIFailure<Details>)
  /// The idempotency key was already used for another request.
  case idempotency(APIFailure<Details>)
  /// The API key is invalid.
  case authentication(APIFailure<Details>)
  /// The API key lacks the permission for this operation.
  case permission(APIFailure<Details>)
  /// The resource does not exist.
  case notFound(APIFailure<Details>)
  /// The request conflicts with another one, or with the state of the resource.
  case conflict(APIFailure<Details>)
  /// The request was rate limited.
  case rateLimited(APIFailure<Details>)
  /// Any other error response, of the API or of a proxy in front of it.
  case api(APIFailure<Details>)
  /// The network connection failed: there was no response.
  case connection(ConnectionFailure)
  /// The time limit of the call was over before there was a response.
  case timeout(ConnectionFailure)
  /// The task was cancelled.
  case cancelled
  /// The request was executed, but its response could not be decoded.
  case decoding(DecodingFailure)
  /// The input was refused before anything was sent; the text says why.
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

  /// The API error; nil where the error is not one of the API.
  public var failure: APIFailure<Details>? {
    switch self {
    case .card(let failure), .invalidRequest(let failure), .idempotency(let failure),
      .authentication(let failure), .permission(let failure), .notFound(let failure), .conflict(let failure),
      .rateLimited(let failure), .api(let failure):
      failure
    case .connection, .timeout, .cancelled, .decoding, .invalidInput: nil
    }
  }

  /// The API's id of the request; nil where there was no response, or it has none.
  public var requestID: String? {
    if case .decoding(let failure) = self { failure.requestID } else { failure?.requestID }
  }
}

extension ConnectionError: CustomStringConvertible {
  /// A description of the error in one line, with the status and the request's id where there are any.
  public var description: String {
    switch self {
    case .connection(let failure): "\(MessageText.NoResponse.connection): \(failure)"
    case .timeout(let failure): "\(MessageText.NoResponse.timeout): \(failure)"
    case .cancelled: MessageText.NoResponse.cancelled
    case .decoding(let failure): failure.description
    case .invalidInput(let reason): "nothing was sent: \(reason)"
    case .card, .invalidRequest, .idempotency, .authentication, .permission, .notFound, .conflict,
      .rateLimited, .api:
      failure?.description ?? ""
    }
  }
}
