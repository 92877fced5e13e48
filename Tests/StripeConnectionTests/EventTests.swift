import ConnectionRuntime
import ConnectionTesting
import Foundation
import StripeConnection
import StripeOperations
import Testing

/// Deliveries, from the signature to the typed payload.
@Suite struct EventTests {
  private func signed(_ text: String) throws -> SignedDelivery {
    try WebhookSigner(for: StripeClient.self, secret: "whsec_test").delivery(of: Array(text.utf8))
  }

  @Test func readsTheTypedPayloadOfAVerifiedDelivery() throws {
    let webhooks = try StripeWebhooks(signingSecrets: ["whsec_old", "whsec_test"])
    let sent = try signed(Sample.event(type: "customer.created", object: Sample.customer))
    let event = try webhooks.event(body: sent.body, signature: sent.signature)
    guard case .customerCreated(let delivery) = event else {
      Issue.record("customer.created was not recognised")
      return
    }
    #expect(delivery.payload.email == "ada@example.com")
    #expect(delivery.event.id == "evt_1")
  }

  @Test func refusesATamperedBody() throws {
    let webhooks = try StripeWebhooks(signingSecrets: ["whsec_test"])
    let sent = try signed(Sample.event(type: "customer.created", object: Sample.customer)).tampered
    #expect(throws: WebhookError.noMatch) { try webhooks.event(body: sent.body, signature: sent.signature) }
  }

  @Test func keepsAnEventThatItDoesNotList() throws {
    let event = StripeEvent(body: Array(Sample.event(type: "something.new", object: "{}").utf8))
    guard case .unrecognized(let raw) = event else {
      Issue.record("something.new is \(event)")
      return
    }
    #expect(raw.type == "something.new")
    #expect(raw.id == "evt_1")
    #expect(event.envelope?.type == "something.new")
  }

  @Test func keepsAPayloadOfAnotherShape() throws {
    let event = StripeEvent(
      body: Array(Sample.event(type: "customer.created", object: #"{"id":7}"#).utf8))
    guard case .undecodable(let raw, let reason) = event else {
      Issue.record("a broken customer is \(event)")
      return
    }
    #expect(raw.id == "evt_1")
    #expect(reason.path == "$.data.object.id")
  }

  @Test func readsAnEventOfAListOfEvents() throws {
    let body = Array(Sample.event(type: "customer.created", object: Sample.customer).utf8)
    let envelope = try JSONReader.read(Event.self, from: body)
    guard case .customerCreated(let delivery) = StripeEvent(envelope) else {
      Issue.record("an event of a list is not recognised")
      return
    }
    #expect(delivery.payload.email == "ada@example.com")
    #expect(delivery.event == envelope)
  }

  @Test func everyTriggerHasACaseOfItsOwn() throws {
    #expect(StripeClient.triggers.count == 7)
    for trigger in StripeClient.triggers {
      let event = StripeEvent(body: Array(Sample.event(type: trigger.id, object: #"{"id":7}"#).utf8))
      guard case .undecodable = event else {
        Issue.record("\(trigger.id) has no case: \(event)")
        return
      }
    }
  }
}
