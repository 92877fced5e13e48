/// The texts that error messages of the runtime begin with, which the pages list with their remedies.
package enum MessageText {
  /// The messages of calls for which no request was sent.
  package enum InvalidInput {
    package static let emptyKey = "the API key is empty"
    package static let malformedKey =
      "the API key has white space, control characters or characters outside of ASCII"
    package static let pathValue = "an id or other value in the path is"
    package static let baseURL = "the base URL"
    package static let longIdempotencyKey = "the idempotency key has more than 255 characters"
    package static let timeout = "the timeout is not a positive time"
  }

  /// The messages of calls without a response.
  package enum NoResponse {
    package static let connection = "no response"
    package static let timeout = "timed out"
    package static let cancelled = "the call was cancelled"
  }

  /// The message of a response that could not be decoded.
  package static let decoding = "the request was executed, but its response could not be decoded"

  /// The messages of deliveries that were rejected.
  package enum Webhook {
    package static let missingHeader = "the request has no signature header"
    package static let malformedHeader = "the signature header is malformed"
    package static let noSignature = "the signature header has no signature of the expected scheme"
    package static let noMatch =
      "no signature matches: is this the endpoint's secret, and is the body unchanged?"
    package static let signed = "the event was signed"
    package static let noSecret = "there is no signing secret to verify with"
    package static let malformedSecret = "a signing secret is empty or contains white space"
  }
}
