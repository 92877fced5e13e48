/// An error of verifying a delivery: its sender can't be authenticated.
///
/// A verified delivery is never refused, whatever the shape of its event.
public enum WebhookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The request has no signature header.
  case missingHeader
  /// The header can't be parsed; the text says why.
  case malformedHeader(String)
  /// The header has no signature of the expected scheme.
  case noSignature
  /// No signature matches the body and a secret.
  case noMatch
  /// The event was signed longer ago than is tolerated; `age` in seconds.
  case tooOld(age: Int)
  /// The event was signed in the future, by more than is tolerated; `lead` in seconds.
  case tooNew(lead: Int)
  /// There is no secret to verify with.
  case noSecret
  /// A secret is empty or contains white space.
  case malformedSecret

  /// A description in one line: what is wrong, and what to check.
  public var description: String {
    switch self {
    case .missingHeader: "the request has no signature header"
    case .malformedHeader(let reason): "the signature header is malformed: \(reason)"
    case .noSignature: "the signature header has no signature of the expected scheme"
    case .noMatch: "no signature matches: is this the endpoint's secret, and is the body unchanged?"
    case .tooOld(let age): "the event was signed \(age) s ago, longer than is tolerated"
    case .tooNew(let lead): "the event was signed \(lead) s in the future: is the clock right?"
    case .noSecret: "there is no signing secret to verify with"
    case .malformedSecret: "a signing secret is empty or contains white space"
    }
  }
}
