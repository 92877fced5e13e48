import ConnectionRuntime
import ConnectionTesting
import StripeConnection
import Testing

/// Deliveries that verify, and are otherwise not what the types expect: each reaches the handler.
@Suite struct OddDeliveryTests {
  /// The event that the Swift receiver hands over, which must be the one that `connect stripe listen` prints.
  private func received(_ body: [UInt8]) throws -> StripeEvent {
    let sent = try WebhookSigner(for: StripeClient.self, secret: "whsec_test").delivery(of: body)
    let event = try StripeWebhooks(signingSecrets: ["whsec_test"]).event(
      body: sent.body, signature: sent.signature)
    let listened = StripeClient.readEvent(body)
    #expect(listened.raw.body == body)
    switch (event, listened.outcome) {
    case (.unrecognized(let raw), .unrecognized): #expect(raw == listened.raw)
    case (.undecodable(let raw, let error), .undecodable(let other)):
      #expect(raw == listened.raw)
      #expect(error == other)
    case (.customerCreated(let delivery), .typed(let payload)): #expect(delivery.payload.json() == payload)
    default: Issue.record("the receiver has \(event), listen \(listened.outcome)")
    }
    return event
  }

  private func received(_ text: String) throws -> StripeEvent { try received(Array(text.utf8)) }

  @Test func anEventOfAnOldAPIVersionIsDeliveredAsJSONWithItsVersion() throws {
    let event = try received(
      #"""
      {"id":"evt_1","object":"event","api_version":"2017-01-27","created":1700000000,"livemode":false,
      "pending_webhooks":1,"request":"req_1","type":"customer.created",
      "data":{"object":{"id":"cus_1","object":"customer","account_balance":0}}}
      """#)
    guard case .undecodable(let raw, let reason) = event else { return #expect(Bool(false), "\(event)") }
    #expect(raw.apiVersion == "2017-01-27")
    #expect(raw.type == "customer.created")
    #expect(raw.json?["data"]?["object"]?["account_balance"] == 0)
    #expect(raw.json?["request"] == "req_1")
    #expect(reason.path == "$.request")
  }

  @Test func aThinEventIsUnrecognizedWithItsJSON() throws {
    let event = try received(
      #"""
      {"id":"evt_test_1","object":"v2.core.event","type":"v1.billing.meter.error_report_triggered",
      "created":"2024-09-26T17:46:22.134Z","livemode":false,"related_object":{"id":"mtr_1","type":"billing.meter"}}
      """#)
    guard case .unrecognized(let raw) = event else { return #expect(Bool(false), "\(event)") }
    #expect(raw.id == "evt_test_1")
    #expect(raw.type == "v1.billing.meter.error_report_triggered")
    #expect(raw.json?["created"] == "2024-09-26T17:46:22.134Z")
    #expect(event.envelope == nil)
  }

  @Test func aSpaceBehindTheHeadersCommaIsAccepted() throws {
    let body = Array(Sample.event(type: "customer.created", object: Sample.customer).utf8)
    let sent = try WebhookSigner(for: StripeClient.self, secret: "whsec_test").delivery(of: body)
    let webhooks = try StripeWebhooks(signingSecrets: ["whsec_test"])
    let joined = sent.signature?.replacing(",", with: ", ")
    guard case .customerCreated = try webhooks.event(body: body, signature: joined) else {
      return #expect(Bool(false))
    }
  }

  @Test func halfASurrogatePairInAPayloadIsUndecodable() throws {
    let object = Sample.customer.replacing("ada@example.com", with: #"ada\ud83c@example.com"#)
    let event = try received(Sample.event(type: "customer.created", object: object))
    guard case .undecodable(let raw, let reason) = event else { return #expect(Bool(false), "\(event)") }
    #expect(raw.id == "evt_1")
    #expect(raw.json?["data"]?["object"]?["email"] == "ada\u{FFFD}@example.com")
    #expect(reason.expected == "a surrogate pair")
  }

  @Test func bytesThatAreNotUTF8AreUndecodable() throws {
    let text = Sample.event(type: "customer.created", object: Sample.customer)
    let event = try received(Array(text.utf8).replacing(Array("ada@".utf8), with: [0xFF] + Array("@".utf8)))
    guard case .undecodable(let raw, _) = event else { return #expect(Bool(false), "\(event)") }
    #expect(raw.json?["data"]?["object"]?["email"] == "\u{FFFD}@example.com")
  }

  @Test func aBodyWithAByteOrderMarkIsVerifiedAsSentAndRead() throws {
    let event = try received("\u{FEFF}" + Sample.event(type: "customer.created", object: Sample.customer))
    guard case .customerCreated(let delivery) = event else { return #expect(Bool(false), "\(event)") }
    #expect(delivery.payload.email == "ada@example.com")
  }

  @Test(arguments: [
    "no JSON at all", "", "[]", "null", #"{"id":7,"type":["x"]}"#, #"{"type":"customer.created""#,
  ])
  func whatIsNoEventIsDeliveredAsItCame(text: String) throws {
    let event = try received(text)
    switch event {
    case .unrecognized(let raw), .undecodable(let raw, _): #expect(raw.body == Array(text.utf8))
    default: Issue.record("\(text) is \(event)")
    }
    #expect(event.envelope == nil)
  }
}
