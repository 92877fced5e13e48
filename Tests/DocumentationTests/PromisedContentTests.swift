import Testing

/// What the documentation promised before there was a generator: titles, triggers, and the two guides.
@Suite struct PromisedContentTests {
  @Test(arguments: [
    ("Customer Created", "customers/customer.created"),
    ("Customer Updated", "customers/customer.updated"),
    ("Charge Succeeded", "charges/charge.succeeded"),
    ("Subscription Created", "subscriptions/customer.subscription.created"),
    ("Payment Intent Succeeded", "payment_intents/payment_intent.succeeded"),
    ("Invoice Paid", "invoices/invoice.paid"),
    ("Checkout Session Completed", "checkout_sessions/checkout.session.completed"),
  ])
  func theFirstPageTellsWhatTriggersOn(title: String, event: String) throws {
    let page = try PublishedPage.named("README").text
    #expect(page.contains("\n### \(title)\n\nTriggers on: `\(event)`\n"))
  }

  @Test(arguments: [
    "Cancel Subscription", "Create Checkout Session", "Create an Invoice", "Create a Payment Link",
    "Create a Product", "Confirm a Payment Intent", "Create a Customer", "Create a Payment Intent",
    "Create a Price", "Create a Subscription", "Update a Customer",
  ])
  func theFirstPageListsTheAction(title: String) throws {
    let page = try PublishedPage.named("README").text
    #expect(page.contains("\n- [Action: \(title)](actions/"))
  }

  @Test(arguments: [
    "What can you do with the Stripe Connection?", "Trigger Operations", "Action Operations",
    "Query Operations",
    "Code (Apache v2.0): Service Connectivity and Metadata",
    "Code (Apache v2.0): List of External Resources and Internal Mapping",
  ])
  func theFirstPageHasTheSection(heading: String) throws {
    #expect(try PublishedPage.named("README").text.contains("\n## \(heading)\n"))
  }

  @Test func credentialsAreNeverAPassword() throws {
    let page = try PublishedPage.named("credentials").text
    for line in page.lowercased().split(separator: "\n") where line.contains("password") {
      #expect(line.contains("nobody") && line.contains("never"), "\(line)")
    }
    for line in page.lowercased().split(separator: "\n") where line.contains("email") {
      #expect(line.contains("nobody"), "\(line)")
    }
  }

  @Test(arguments: [
    "rk_live_", "rk_test_", "Create a restricted key", "so prefer a restricted key",
    "https://dashboard.stripe.com/apikeys", "only this once", "Never put a key into source code",
  ])
  func credentialsRecommendARestrictedKey(phrase: String) throws {
    #expect(try PublishedPage.named("credentials").text.contains(phrase))
  }

  @Test(arguments: [
    "whsec_", "raw body", "300 seconds", "Stripe-Signature", "Click \"Add endpoint\"", "Click \"Reveal\"",
    "Remember the ids of events that you have handled", "https://dashboard.stripe.com/webhooks",
    "checkout.session.completed",
  ])
  func webhooksTellWhatVerificationNeeds(phrase: String) throws {
    #expect(try PublishedPage.named("webhooks").text.contains(phrase))
  }
}
