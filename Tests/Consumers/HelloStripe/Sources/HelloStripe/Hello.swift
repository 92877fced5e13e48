import StripeConnection

@main
struct Hello {
  static func main() async throws {
    let stripe = try StripeClient(configuration: .init(apiKey: "sk_test_hello", transport: ScriptedStripe()))
    let ada = try await stripe.customers.create(.init(email: "ada@example.com", name: "Ada Lovelace"))
    print("created \(ada.id) for \(ada.email ?? "nobody")")

    for try await customer in stripe.customers.list(.init(limit: 1)) {
      print("listed \(customer.id), \(customer.name ?? "without a name")")
    }

    do throws(StripeError) {
      _ = try await stripe.paymentIntents.create(.init(amount: 2_000, currency: "eur"))
    } catch {
      switch error {
      case .card(let failure): print("declined: \(failure.declineCode ?? "-"), request \(failure.requestID ?? "-")")
      case .rateLimited: print("too fast")
      default: print("failed: \(error)")
      }
    }

    let delivery = try SignedDelivery(of: ada, secret: "whsec_hello")
    let webhooks = try StripeWebhooks(signingSecrets: ["whsec_hello"])
    switch try webhooks.event(body: delivery.body, signature: delivery.signature) {
    case .customerCreated(let delivery): print("verified \(delivery.event.id): \(delivery.payload.id) was created")
    default: print("another event")
    }
  }
}
