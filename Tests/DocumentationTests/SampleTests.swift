import ConnectionPlan
import ConnectionRuntime
import Foundation
import JSONText
import StripeConnection
import StripeOperations
import Testing

/// The JSON of the pages and of the catalog, read by the client that is published beside it.
@Suite struct SampleTests {
  @Test(arguments: PublishedPlan.stripe.operations.map(\.id))
  func everyResponseIsReadByItsOperation(id: String) async throws {
    let operation = try #require(PublishedPlan.stripe.operation(id))
    let called = try #require(StripeClient.operations.first { $0.descriptor.id == id })
    let example = try #require(PublishedPlan.samples.examples(of: operation).first)
    let responses = try PublishedPlan.page(of: operation).code.filter { $0.title == "Response" }
    #expect(responses.count == 1)
    for response in responses {
      let sample = try JSONValue(text: response.text)
      let input = OrderedJSON.object(example.input).compactText
      let (_, result) = try await StripeClient.call(called, input: input, answer: response.text)
      let written = try JSONReader.read(JSONValue.self, from: result.typed.get())
      #expect(written.withoutNulls == sample.withoutNulls)
      let strict = try StrictReading.copy(sample, as: called.descriptor.returns)
      #expect(strict.withoutNulls == sample.withoutNulls)
    }
  }

  @Test(arguments: PublishedPlan.stripe.triggers.map(\.event))
  func everyDeliveryIsItsTypedEvent(event: String) throws {
    let trigger = try #require(PublishedPlan.stripe.triggers.first { $0.event == event })
    let entry = try #require(Self.catalog()["triggers"]?.elements.first { $0["id"]?.string == event })
    let sample = try #require(entry["sample"])
    let deliveries = try PublishedPlan.page(of: trigger).code.filter { $0.title == "Delivery" }
    #expect(deliveries.count == 1)
    for delivery in deliveries {
      let json = try JSONValue(text: delivery.text)
      #expect(json["data"]?["object"] == sample)
      let received = StripeClient.readEvent(Array(delivery.text.utf8))
      #expect(received.raw.type == event)
      #expect(received.raw.apiVersion == StripeClient.definition.apiVersion)
      guard case .typed(let payload) = received.outcome else {
        Issue.record("the sample is \(received.outcome)")
        return
      }
      #expect(try JSONReader.read(JSONValue.self, from: payload).withoutNulls == sample.withoutNulls)
      #expect(try StrictReading.copy(json, as: "Event").withoutNulls == json.withoutNulls)
      let type = try #require(entry["payload"]?["$ref"]?.string?.split(separator: "/").last)
      #expect(try StrictReading.copy(sample, as: String(type)).withoutNulls == sample.withoutNulls)
    }
  }

  @Test func everyResourcePageShowsAnObjectOfItsType() throws {
    var count = 0
    for page in try PublishedPage.all() where page.name.hasPrefix("resources/") {
      for sample in page.code where sample.language == "json" {
        let json = try JSONValue(text: sample.text)
        let type = page.name.dropFirst("resources/".count).dropLast(".md".count).split(separator: "-")
          .map { $0 == "id" ? "ID" : $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let copy = try StrictReading.copy(json, as: type)
        #expect(copy.withoutNulls == json.withoutNulls, "\(page.name)")
        count += 1
      }
    }
    #expect(count > 10)
  }

  /// Somebody who reads a sample of `invoice.paid` must not find a draft in it.
  @Test(arguments: [
    ("charge.succeeded", "status", "succeeded"), ("payment_intent.succeeded", "status", "succeeded"),
    ("invoice.paid", "status", "paid"), ("checkout.session.completed", "status", "complete"),
    ("customer.subscription.created", "status", "active"),
  ])
  func samplesAreInTheStateThatTheEventIsAbout(event: String, field: String, value: String) throws {
    let entry = try Self.catalog()["triggers"]?.elements.first { $0["id"]?.string == event }
    #expect(entry?["sample"]?[field]?.string == value)
  }

  @Test(arguments: [
    ("subscriptions.cancel", "canceled"), ("payment_intents.confirm", "succeeded"),
    ("invoices.create", "draft"), ("checkout_sessions.create", "open"),
    ("webhook_endpoints.update", "disabled"),
  ])
  func answersAreInTheStateThatTheActionLeadsTo(id: String, status: String) throws {
    let operation = try #require(PublishedPlan.stripe.operation(id))
    let response = try PublishedPlan.page(of: operation).code.first { $0.title == "Response" }
    #expect(try JSONValue(text: #require(response).text)["status"]?.string == status)
  }

  @Test func aPaidInvoiceAndASucceededChargeAddUp() throws {
    let samples = try Self.catalog()["triggers"]?.elements ?? []
    let invoice = try #require(samples.first { $0["id"]?.string == "invoice.paid" }?["sample"])
    #expect(invoice["amount_remaining"]?.int == 0)
    #expect(invoice["amount_overpaid"]?.int == 0)
    #expect(invoice["amount_paid"] == invoice["total"])
    #expect(invoice["attempted"] == true)
    let charge = try #require(samples.first { $0["id"]?.string == "charge.succeeded" }?["sample"])
    #expect(charge["paid"] == true)
    #expect(charge["captured"] == true)
    #expect(charge["amount_refunded"]?.int == 0)
    #expect(charge["refunded"] == false)
  }

  private static func catalog() throws -> JSONValue {
    try JSONValue(text: ProjectFolder.text("Generated/stripe/catalog.json"))
  }
}

extension JSONValue {
  /// The elements of an array; none where this isn't one.
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
