import ConnectionRuntime
import ConnectionTesting
import Foundation
import StripeConnection
import Testing

/// What the methods send.
@Suite struct RequestTests {
  @Test func createsACustomerWithAForm() async throws {
    let (stripe, transport) = try StripeClient.scripted((200, Sample.customer))
    let customer = try await stripe.customers.create(
      .init(
        address: .set(.init(city: "London", line1: "12 St James's Square")), email: "ada@example.com",
        metadata: ["plan": "gold"], taxExempt: .set(.reverse)))

    let sent = try #require(transport.requests.first)
    #expect(sent.method == "POST")
    #expect(sent.path == "/v1/customers")
    #expect(
      sent.form == [
        "address[city]": "London", "address[line1]": "12 St James's Square", "email": "ada@example.com",
        "metadata[plan]": "gold", "tax_exempt": "reverse",
      ])
    #expect(sent[header: "Authorization"] == "Bearer sk_test_123")
    #expect(sent[header: "Stripe-Version"] == "2026-05-27.dahlia")
    #expect(sent[header: "Idempotency-Key"]?.count == 36)
    #expect(customer.id == "cus_1")
  }

  @Test func clearsWithAnEmptyValueAndLeavesOutWhatIsNil() async throws {
    let (stripe, transport) = try StripeClient.scripted((200, Sample.customer))
    _ = try await stripe.customers.update("cus_1", .init(address: .clear, description: "", metadata: [:]))
    let sent = try #require(transport.requests.first)
    #expect(sent.path == "/v1/customers/cus_1")
    #expect(sent.form == ["address": "", "description": "", "metadata": ""])
  }

  @Test func keepsAnEvilIDInItsSegment() async throws {
    let (stripe, transport) = try StripeClient.scripted((200, Sample.customer))
    _ = try await stripe.customers.update("@evil/../x?y#z", .init(email: "a@example.com"))
    let path = try #require(transport.requests.first?.path)
    #expect(path.hasPrefix("/v1/customers/"))
    #expect(path.dropFirst("/v1/customers/".count).contains(where: { "/?#".contains($0) }) == false)
  }

  @Test func sendsTheCancellationInTheQuery() async throws {
    let (stripe, transport) = try StripeClient.scripted((500, ""))
    await #expect(throws: StripeError.self) {
      try await stripe.subscriptions.cancel("sub_1", .init(invoiceNow: true))
    }
    let sent = try #require(transport.requests.first)
    #expect(sent.method == "DELETE")
    #expect(sent.target == "/v1/subscriptions/sub_1?invoice_now=true")
    #expect(sent.body.isEmpty)
  }

  @Test func indexesListsAndWritesExactDecimals() async throws {
    let (stripe, transport) = try StripeClient.scripted((500, ""))
    let decimal = try #require(ExactDecimal("0.30"))
    await #expect(throws: StripeError.self) {
      try await stripe.checkoutSessions.create(
        .init(
          expiresAt: Date(timeIntervalSince1970: 1_700_000_000),
          lineItems: [
            .init(
              priceData: .init(
                currency: "eur", productData: .init(name: "Tea & cake"), unitAmountDecimal: decimal),
              quantity: 2)
          ], mode: .payment))
    }
    #expect(
      transport.requests.first?.form == [
        "expires_at": "1700000000", "line_items[0][price_data][currency]": "eur",
        "line_items[0][price_data][product_data][name]": "Tea & cake",
        "line_items[0][price_data][unit_amount_decimal]": "0.30", "line_items[0][quantity]": "2",
        "mode": "payment",
      ])
  }

  @Test func writesAWordOrATimestampForTheSameParameter() throws {
    var parameters = Subscriptions.CreateParameters(customer: "cus_1")
    parameters.trialEnd = .now
    #expect(String(decoding: parameters.json(), as: UTF8.self).contains(#""trial_end":"now""#))
    parameters.trialEnd = .timestamp(Date(timeIntervalSince1970: 1_800_000_000))
    #expect(String(decoding: parameters.json(), as: UTF8.self).contains(#""trial_end":1800000000"#))
  }

  @Test func fetchesPagesAsTheyAreConsumed() async throws {
    func page(_ ids: [String], more: Bool) -> (Int, String) {
      let data = ids.map { #"{"id":"\#($0)","object":"customer","created":1,"livemode":false}"# }
      return (
        200,
        #"{"object":"list","url":"/v1/elsewhere","has_more":\#(more),"data":[\#(data.joined(separator: ","))]}"#
      )
    }
    let (stripe, transport) = try StripeClient.scripted(
      page(["cus_1", "cus_2"], more: true), page(["cus_3"], more: false))
    var ids: [String] = []
    for try await customer in stripe.customers.list(.init(limit: 2)) { ids.append(customer.id.rawValue) }
    #expect(ids == ["cus_1", "cus_2", "cus_3"])
    #expect(
      transport.requests.map(\.target) == [
        "/v1/customers?limit=2", "/v1/customers?limit=2&starting_after=cus_2",
      ])
  }
}
