public import ConnectionRuntime

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A signer of webhook deliveries, by an API's signature scheme.
public struct WebhookSigner: Sendable {
  let scheme: SignatureScheme
  private let verifier: SignatureVerifier

  /// Makes a signer for a signature scheme.
  ///
  /// - Parameters:
  ///   - scheme: The API's signature scheme, such as `StripeClient.signatureScheme`.
  ///   - secret: The endpoint's signing secret, the same as in the app under test.
  /// - Throws: `WebhookError` where the secret is empty or has white space.
  public init(scheme: SignatureScheme, secret: String) throws(WebhookError) {
    self.scheme = scheme
    verifier = try SignatureVerifier(scheme: scheme, secrets: [secret])
  }

  /// Makes a signer for a connection.
  ///
  /// - Throws: `WebhookError` where the connection has no webhooks, or where the secret is empty or has white space.
  public init<Client: GeneratedConnection>(for client: Client.Type, secret: String) throws(WebhookError) {
    guard let scheme = Client.signatureScheme else { throw .noSecret }
    try self.init(scheme: scheme, secret: secret)
  }

  /// Signs a body, now or at another time.
  public func delivery(of body: [UInt8], at date: Date = Date()) -> SignedDelivery {
    SignedDelivery(
      body: body, signature: verifier.sign(body: body, at: date), header: scheme.header, date: date,
      signer: self)
  }
}
