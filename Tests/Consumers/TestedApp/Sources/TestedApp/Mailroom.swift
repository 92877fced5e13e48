public import StripeConnection

/// Sends goods when Stripe says that they are paid for.
public struct Mailroom: Sendable {
  /// What a delivery is answered with.
  public enum Answer: Equatable, Sendable {
    /// 200: the order of this checkout session goes out.
    case shipped(CheckoutSession.ID)
    /// 200: nothing to do.
    case ignored
    /// 400: it does not come from Stripe.
    case refused
  }

  let webhooks: StripeWebhooks

  /// Opens a mailroom.
  ///
  /// - Throws: `WebhookError` where the signing secret is none.
  public init(signingSecret: String) throws(WebhookError) {
    webhooks = try StripeWebhooks(signingSecrets: [signingSecret])
  }

  /// Handles a request to the webhook endpoint.
  public func receive(body: [UInt8], signature: String?) -> Answer {
    guard let event = try? webhooks.event(body: body, signature: signature) else { return .refused }
    return handle(event)
  }

  /// Handles an event that was verified.
  public func handle(_ event: StripeEvent) -> Answer {
    switch event {
    case .checkoutSessionCompleted(let delivery) where delivery.payload.paymentStatus == .paid:
      .shipped(delivery.payload.id)
    default: .ignored
    }
  }
}
