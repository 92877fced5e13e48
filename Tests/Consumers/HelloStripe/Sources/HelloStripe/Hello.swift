import ScriptedStripe
import StripeConnection

@main
struct Hello {
  static func main() async throws {
    let stripe = try StripeClient(configuration: .scripted)
    let ada = try await stripe.customers.create(.init(email: "ada@example.com", name: "Ada Lovelace"))
    print("created \(ada.id) for \(ada.email ?? "nobody")")

    for try await customer in stripe.customers.list(.init(limit: 1)) { print("listed \(customer.id)") }

    do throws(StripeError) {
      _ = try await stripe.paymentIntents.create(.init(amount: 2_000, currency: "eur", confirm: true))
    } catch {
      switch error {
      case .card(let failure): print("declined: \(failure.declineCode ?? "no code")")
      case .rateLimited: print("rate limited")
      default: throw error
      }
    }

    let (body, signature) = try signedDelivery(secret: "whsec_hello")
    let webhooks = try StripeWebhooks(signingSecrets: ["whsec_hello"])
    guard case .customerCreated(let delivery) = try webhooks.event(body: body, signature: signature) else {
      throw CancellationError()
    }
    print("verified \(delivery.event.id): \(delivery.payload.id) was created")
  }
}
