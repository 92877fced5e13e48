import StripeConnection
import StripeConnectionTesting
import TestedApp
import Testing

@Suite struct TillTests {
  let stripe = StripeStub()

  @Test func chargesTheCustomer() async throws {
    stripe.paymentIntents.create.answers { parameters in
      StripeSamples.paymentIntent {
        $0.id = "pi_1"
        $0.amount = parameters.amount
      }
    }
    let receipt = try await Till(stripe: stripe.client()).charge("cus_1", cents: 1250, order: "7")
    #expect(receipt == .paid("pi_1"))

    let charged = try #require(try stripe.paymentIntents.create.inputs.first)
    #expect(charged.amount == 1250)
    #expect(charged.customer == "cus_1")
    #expect(charged.metadata == ["order": "7"])
  }

  @Test(arguments: [
    ("insufficient_funds", "The card has too little money on it."), ("expired_card", "The card has expired."),
    ("fraudulent", "Please use another card."),
  ])
  func tellsTheCustomerWhyACardWasDeclined(code: String, advice: String) async throws {
    stripe.paymentIntents.create.fails(.cardDeclined(declineCode: code))
    let receipt = try await Till(stripe: stripe.client()).charge("cus_1", cents: 1250, order: "7")
    #expect(receipt == .declined(advice: advice))
    #expect(stripe.requests.count == 1)
  }

  @Test func chargesOnceThoughTheConnectionBreaks() async throws {
    stripe.paymentIntents.create.returns(StripeSamples.paymentIntent())
    stripe.paymentIntents.create.fails(.connectionFailure(), times: 1)
    stripe.paymentIntents.create.fails(.rateLimited(retryAfter: .seconds(20)), times: 1)

    _ = try await Till(stripe: stripe.client()).charge("cus_1", cents: 1250, order: "7")
    #expect(stripe.requests.map { $0[header: "Idempotency-Key"] } == ["order-7", "order-7", "order-7"])
    #expect(stripe.clock.slept.last == .seconds(20))
    try stripe.finish()
  }

  @Test func handsOnWhatItCanNotHelp() async throws {
    stripe.paymentIntents.create.fails(.serverError(500))
    let till = Till(stripe: try stripe.client())
    await #expect(throws: StripeError.self) { try await till.charge("cus_1", cents: 1250, order: "7") }
  }
}
