import Crypto

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A verifier of webhook signatures: it checks that a delivery was signed with the endpoint's secret.
///
/// The signature is an HMAC-SHA256 (RFC 2104) of `timestamp.body`, so the body must be the exact bytes that were received.
public struct SignatureVerifier: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let scheme: SignatureScheme
  private let keys: [SymmetricKey]
  private let redaction: Redaction
  /// The tolerance in seconds; nil where the time is not checked.
  private let tolerance: Double?
  private let now: @Sendable () -> Date

  /// Makes a verifier; a signature with any of the secrets is valid, so that a secret can be rotated without losing events.
  ///
  /// - Parameters:
  ///   - scheme: The API's signature scheme.
  ///   - secrets: The endpoint's signing secrets, with their prefix.
  ///   - tolerance: The maximum difference between the time of signing and now; nil for the scheme's, zero turns the check off.
  ///   - now: The time of day.
  /// - Throws: ``WebhookError/noSecret``, ``WebhookError/malformedSecret``.
  public init(
    scheme: SignatureScheme, secrets: [String], tolerance: Duration? = nil,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws(WebhookError) {
    guard !secrets.isEmpty else { throw .noSecret }
    for secret in secrets {
      let isPlain = secret.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value > 0x20 }
      guard !secret.isEmpty, isPlain else { throw .malformedSecret }
    }
    self.scheme = scheme
    self.keys = secrets.map { SymmetricKey(data: Array($0.utf8)) }
    redaction = Redaction(hiding: secrets)
    // Only zero turns the check off, not a duration that would be rounded to it.
    let seconds = tolerance.map { $0 / .seconds(1) } ?? Double(scheme.tolerance)
    self.tolerance = seconds == 0 ? nil : seconds
    self.now = now
  }

  /// Verifies the signature of a body.
  ///
  /// - Throws: ``WebhookError`` with the reason for the refusal.
  public func verify(body: [UInt8], header: String?) throws(WebhookError) {
    guard let header else { throw .missingHeader }
    let signature = try SignatureHeader(header, scheme: scheme.scheme)
    let signed = Self.signed(signature.timestampText, body)
    // One code for each key, however many signatures the header has, so that thousands of them don't hash the body thousands of
    // times. Every pair is compared, each in constant time.
    var matches = false
    for key in keys {
      let code = HMAC<SHA256>.authenticationCode(for: signed, using: key)
      for candidate in signature.signatures where code == candidate { matches = true }
    }
    guard matches else { throw .noMatch }
    guard let tolerance else { return }
    let age = now().timeIntervalSince1970 - Double(signature.timestamp)
    if age > tolerance { throw .tooOld(age: Self.whole(age)) }
    if age < -tolerance { throw .tooNew(lead: Self.whole(-age)) }
  }

  /// The error of decoding a verified event, with the signing secrets redacted.
  public func withoutSecrets(_ error: JSONError) -> JSONError { redaction.error(error) }

  /// The signature header of a body that is signed with the first secret, for tests.
  public func sign(body: [UInt8], at date: Date) -> String {
    let time = Self.whole(date.timeIntervalSince1970.rounded(.down)).description
    let codes = keys.prefix(1).map { key in
      "\(scheme.scheme)=\(Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Self.signed(time, body), using: key)))"
    }
    return (["t=\(time)"] + codes).joined(separator: ",")
  }

  /// The signature header's name and the number of secrets, but never a secret.
  public var description: String { "SignatureVerifier(\(scheme.header), secrets: \(keys.count))" }

  /// The signature header's name and the number of secrets, but never a secret.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  private static func signed(_ time: String, _ body: [UInt8]) -> [UInt8] {
    var signed = Array(time.utf8)
    signed.reserveCapacity(signed.count + 1 + body.count)
    signed.append(UInt8(ascii: "."))
    signed.append(contentsOf: body)
    return signed
  }

  private static func whole(_ seconds: Double) -> Int { Int(exactly: seconds.rounded(.down)) ?? .max }
}
