import ConnectionRuntime
import ConnectionTesting
import Foundation
import ShopConnection
import ShopConnectionTesting
import Testing

/// Deliveries that are genuine, and ones that are not.
@Suite struct DeliveryTests {
  private let secret = "whsec_shop"

  private func event(_ delivery: SignedDelivery) throws(WebhookError) -> ShopEvent {
    try ShopWebhooks(signingSecrets: [secret]).event(body: delivery.body, signature: delivery.signature)
  }

  private func refusal(_ delivery: SignedDelivery) -> WebhookError? {
    do throws(WebhookError) {
      _ = try event(delivery)
      return nil
    } catch {
      return error
    }
  }

  @Test func isAcceptedAsItIs() throws {
    let delivery = try ShopSamples.delivery(of: .customerCreated, secret: secret) {
      $0.email = "eve@example.com"
    }
    guard case .customerCreated(let created) = try event(delivery) else { return #expect(Bool(false)) }
    #expect(created.payload == ShopSamples.customer { $0.email = "eve@example.com" })
    #expect(created.event.type == "customer.created")
    #expect(delivery.headers[.contentType] == "application/json; charset=utf-8")
    #expect(
      delivery.headers.contains { $0.name.rawName == delivery.header && $0.value == delivery.signature })
  }

  @Test func isRefusedForWhatIsWrongWithIt() throws {
    let delivery = try ShopSamples.delivery(of: .customerCreated, secret: secret)
    let tolerance = try #require(ShopClient.signatureScheme).tolerance
    #expect(refusal(delivery) == nil)
    #expect(refusal(delivery.tampered) == .noMatch)
    #expect(refusal(delivery.unsigned) == .missingHeader)
    #expect(refusal(try delivery.signed(with: "whsec_other")) == .noMatch)
    guard case .tooOld(let age) = refusal(delivery.tooOld) else { return #expect(Bool(false)) }
    #expect(age >= tolerance + 60)
    guard case .tooNew(let lead) = refusal(delivery.tooNew) else { return #expect(Bool(false)) }
    #expect(lead > tolerance)
    #expect(throws: WebhookError.malformedSecret) { try delivery.signed(with: "a b") }
  }

  @Test func canBeOfAnyName() throws {
    let delivery = try ShopSamples.delivery(
      of: "basket.left", payload: JSONValue.object(["items": 3]), secret: secret)
    let received = try event(delivery)
    guard case .unrecognized(let raw) = received else { return #expect(Bool(false)) }
    #expect(raw.type == "basket.left")
    #expect(raw.json?["data"]?["object"] == ["items": 3])
    #expect(received.envelope?.data.object == ["items": 3])
  }

  @Test func canBeOfAnotherShape() throws {
    let delivery = try ShopSamples.delivery(
      of: "customer.created", payload: JSONValue.object(["id": 7]), secret: secret)
    guard case .undecodable(_, let error) = try event(delivery) else { return #expect(Bool(false)) }
    #expect(error.path == "$.data.object.id")
  }

  @Test func isAnEventForAHandler() {
    guard case .customerDeleted(let deleted) = ShopSamples.event(.customerDeleted, { $0.balance = -5 }) else {
      return #expect(Bool(false))
    }
    #expect(deleted.payload.balance == -5)
    #expect(deleted.payload.id == ShopSamples.customer().id)
  }

  @Test func isThereForEveryEventWithATypedPayload() {
    let types = ShopSamples.allEvents.map(\.envelope?.type)
    #expect(types == ["customer.created", "customer.deleted", "person.seen"])
    guard case .personSeen(let seen) = ShopSamples.event(.personSeen) else { return #expect(Bool(false)) }
    #expect(seen.payload == .customer(ShopSamples.customer()))
  }
}
