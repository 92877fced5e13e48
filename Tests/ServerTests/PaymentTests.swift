import ConnectionRuntime
import StripeConnection
import Testing

@Suite(.needsServer) struct PaymentTests {
  @Test func createsAndConfirmsAPayment() async throws {
    let stripe = try LocalServer.client()
    let customer = try await stripe.customers.create(.init(name: "Payer"))
    let options = RequestOptions(idempotencyKey: LocalServer.unique("pay"))
    let created = try await stripe.connection.response(
      to: PaymentIntents.create(
        .init(amount: 2_500, currency: "eur", customer: customer.id, paymentMethod: "pm_card_visa")),
      options: options)
    #expect(created.idempotencyKey == options.idempotencyKey)
    #expect(created.status == .ok)
    #expect(created.value.amount == 2_500)
    #expect(created.value.customer?.id == customer.id)
    #expect(created.value.status == .requiresConfirmation)

    // The charge that the confirmed payment holds lacks fields that Stripe always sends.
    let confirmed = try await stripe.connection.rawResponse(to: PaymentIntents.confirm(created.value.id))
    #expect(try confirmed.json()["status"] == "succeeded")
  }

  /// The server's subscriptions are of an old shape, with plans in the place of prices.
  @Test func createsAndCancelsASubscription() async throws {
    let stripe = try LocalServer.client()
    let customer = try await stripe.customers.create(
      .init(name: "Subscriber"))
    let plan = LocalServer.unique("plan")
    let made = try await stripe.connection.rawResponse(
      to: APIRequest<JSONValue>(
        .post, "/v1/plans",
        body: [
          "id": .string(plan), "amount": 900, "currency": "eur", "interval": "month",
          "product": ["name": "Gold"],
        ] as JSONValue))
    #expect(try made.json()["id"] == .string(plan))

    let method = try await stripe.connection.rawResponse(
      to: APIRequest<JSONValue>(
        .post, "/v1/payment_methods/pm_card_visa/attach",
        body: ["customer": .string(customer.id.rawValue)] as JSONValue))
    let methodID = PaymentMethod.ID(try #require(try method.json()["id"]?.string))
    _ = try await stripe.customers.update(
      customer.id, .init(invoiceSettings: .init(defaultPaymentMethod: methodID)))

    let item = Subscriptions.CreateParameters.Item(additionalFields: ["plan": .string(plan)])
    let created = try await stripe.connection.rawResponse(
      to: Subscriptions.create(.init(customer: customer.id, items: [item])))
    let subscription = try #require(try created.json()["id"]?.string)
    #expect(try created.json()["status"] == "active")

    let error = await failure { () async throws(StripeError) in
      try await stripe.subscriptions.cancel(Subscription.ID(subscription))
    }
    guard case .decoding(let failure) = error else {
      Issue.record("a subscription without its billing mode is read: \(String(describing: error))")
      return
    }
    #expect(failure.description.contains("executed"))
    #expect(failure.json?["status"] == "canceled")
  }
}
