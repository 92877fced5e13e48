public import StripeConnection

/// Takes payments.
public struct Till: Sendable {
  /// What became of a payment.
  public enum Receipt: Equatable, Sendable {
    /// The money is on its way.
    case paid(PaymentIntent.ID)
    /// The customer can do something about it; the text tells them what.
    case declined(advice: String)
  }

  let stripe: StripeClient

  /// Opens a till.
  public init(stripe: StripeClient) { self.stripe = stripe }

  /// Charges a customer, in cents, for an order; an order is charged once, however often this is called.
  public func charge(_ customer: Customer.ID, cents: Int, order: String) async throws(StripeError) -> Receipt
  {
    do throws(StripeError) {
      let payment = try await stripe.paymentIntents.create(
        .init(amount: cents, currency: "eur", confirm: true, customer: customer, metadata: ["order": order]),
        options: .init(idempotencyKey: "order-\(order)"))
      return .paid(payment.id)
    } catch .card(let failure) {
      return .declined(advice: Self.advice(failure.declineCode))
    }
  }

  private static func advice(_ code: String?) -> String {
    switch code {
    case "insufficient_funds": "The card has too little money on it."
    case "expired_card": "The card has expired."
    default: "Please use another card."
    }
  }
}
