import ConnectionRuntime
import Foundation
import StripeConnection
import Testing

/// Rules of the wire that only a generated client can keep.
@Suite struct WireRuleTests {
  @Test func carriesWhatStripeSaysAboutAnError() async throws {
    let body = #"""
      {"error":{"type":"card_error","code":"card_declined","decline_code":"do_not_honor",
      "advice_code":"try_again_later","network_advice_code":"02","network_decline_code":"05",
      "param":"payment_method","message":"No.","doc_url":"https://docs.stripe.com/error-codes/card-declined",
      "request_log_url":"https://dashboard.stripe.com/logs/req_1","charge":"ch_1","setup_intent":{"id":"seti_1"},
      "payment_intent":{"id":"pi_1","client_secret":"pi_1_secret_hush"}}}
      """#
    let (stripe, _) = try StripeClient.scripted((402, body))
    do throws(StripeError) {
      _ = try await stripe.customers.create()
      Issue.record("a declined card threw nothing")
    } catch {
      let failure = try #require(error.failure)
      #expect(failure.code == "card_declined")
      #expect(failure.declineCode == "do_not_honor")
      #expect(failure.adviceCode == "try_again_later")
      #expect(failure.networkAdviceCode == "02")
      #expect(failure.networkDeclineCode == "05")
      #expect(failure.param == "payment_method")
      #expect(failure.message == "No.")
      #expect(failure.docURL == "https://docs.stripe.com/error-codes/card-declined")
      #expect(failure.requestLogURL == "https://dashboard.stripe.com/logs/req_1")
      #expect(failure.charge == "ch_1")
      // An object that lacks what its type requires is not lost.
      #expect(failure.setupIntent == nil)
      #expect(failure.additionalFields["setup_intent"]?["id"] == "seti_1")
      #expect(failure.status == 402 && failure.attempts == 1 && failure.idempotencyKey?.count == 36)
      #expect(failure.json?["error"]?["payment_intent"]?["client_secret"] == "pi_1_secret_hush")
      var dumped = ""
      dump(error, to: &dumped)
      for text in ["\(error)", String(reflecting: error), "\(failure)", dumped] {
        #expect(!text.contains("hush"), "\(text)")
      }
    }
  }

  @Test func readsNothingOfABodyThatIsNotVerified() throws {
    let webhooks = try StripeWebhooks(signingSecrets: ["whsec_test"])
    let body = Array("no JSON at all".utf8)
    #expect(throws: WebhookError.missingHeader) { try webhooks.event(body: body, signature: nil) }
    #expect(throws: WebhookError.noMatch) { try webhooks.event(body: body, signature: "t=1,v1=00") }
  }

  @Test func showsAHandlerTheVersionThatAnEventWasMadeWith() throws {
    let text = Sample.event(type: "customer.created", object: Sample.customer)
      .replacing("2026-05-27.dahlia", with: "2020-08-27")
    let event = StripeEvent(body: Array(text.utf8))
    #expect(event.envelope?.apiVersion == "2020-08-27")
    #expect(event.envelope?.apiVersion != StripeClient.definition.apiVersion)
  }

  @Test func makesAnAmountForACharge() throws {
    let price = try Money("12.34", .eur)
    let parameters = PaymentIntents.CreateParameters(
      amount: try price.minorUnits(under: .stripe), currency: price.currency.lowercased)
    let sent = try FormEncoder.pairs(from: parameters.json())
    #expect(sent.contains(FormPair(name: "amount", value: "1234")))
    #expect(sent.contains(FormPair(name: "currency", value: "eur")))
  }
}
