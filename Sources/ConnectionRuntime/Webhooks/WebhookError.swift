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
    case .missingHeader: MessageText.Webhook.missingHeader
    case .malformedHeader(let reason): "\(MessageText.Webhook.malformedHeader): \(reason)"
    case .noSignature: MessageText.Webhook.noSignature
    case .noMatch: MessageText.Webhook.noMatch
    case .tooOld(let age): "\(MessageText.Webhook.signed) \(age) s ago, longer than is tolerated"
    case .tooNew(let lead): "\(MessageText.Webhook.signed) \(lead) s in the future: is the clock right?"
    case .noSecret: MessageText.Webhook.noSecret
    case .malformedSecret: MessageText.Webhook.malformedSecret
    }
  }
}
