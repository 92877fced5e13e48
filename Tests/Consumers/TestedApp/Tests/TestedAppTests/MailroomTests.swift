import StripeConnection
import StripeConnectionTesting
import TestedApp
import Testing

@Suite struct MailroomTests {
  let secret = "whsec_tested"

  @Test func shipsWhatIsPaidFor() throws {
    let delivery = try StripeSamples.delivery(of: .checkoutSessionCompleted, secret: secret) {
      $0.id = "cs_1"
      $0.paymentStatus = .paid
    }
    let mailroom = try Mailroom(signingSecret: secret)
    #expect(mailroom.receive(body: delivery.body, signature: delivery.signature) == .shipped("cs_1"))
  }

  @Test func waitsForTheMoney() throws {
    let unpaid = StripeSamples.event(.checkoutSessionCompleted) { $0.paymentStatus = .unpaid }
    #expect(try Mailroom(signingSecret: secret).handle(unpaid) == .ignored)
  }

  @Test func refusesWhatIsForged() throws {
    let mailroom = try Mailroom(signingSecret: secret)
    let genuine = try StripeSamples.delivery(of: .checkoutSessionCompleted, secret: secret)
    for forged in [
      genuine.tampered, genuine.unsigned, genuine.tooOld, try genuine.signed(with: "whsec_other"),
    ] {
      #expect(mailroom.receive(body: forged.body, signature: forged.signature) == .refused)
    }
  }

  @Test func takesEveryEvent() throws {
    let mailroom = try Mailroom(signingSecret: secret)
    for event in StripeSamples.allEvents { #expect(mailroom.handle(event) != .refused) }
  }
}
