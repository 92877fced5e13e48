import Testing

@testable import ConnectionPlan

struct SwiftNameTests {
  @Test(arguments: [
    ("email", "email"), ("hosted_invoice_url", "hostedInvoiceURL"), ("url", "url"), ("id", "id"),
    ("us_bank_account", "usBankAccount"), ("tax_ids", "taxIDs"), ("ids", "ids"), ("IDs", "ids"),
    ("use_stripe_sdk", "useStripeSDK"), ("invoice_pdf", "invoicePDF"), ("ip-address", "ipAddress"),
    ("line1_check", "line1Check"), ("payment.intent", "paymentIntent"), ("_private", "private"),
    ("createdAt", "createdAt"), ("URLReference", "urlReference"), ("XMLHttpRequest", "xmlHTTPRequest"),
    ("taxIDs", "taxIDs"), ("TaxID", "taxID"), ("3d_secure", "value3DSecure"), ("2fa", "value2FA"),
    ("OAuthToken", "oAuthToken"), ("p24", "p24"), ("__", ""),
  ])
  func writesPropertiesInLowerCamelCase(wireName: String, expected: String) {
    #expect(SwiftNames.property(wireName) == expected)
  }

  @Test(arguments: [
    ("payment_method", "PaymentMethod"), ("api_key", "APIKey"), ("tax_ids", "TaxIDs"), ("upi", "UPI"),
    ("redirect_to_url", "RedirectToURL"), ("CreateParameters", "CreateParameters"), ("3ds", "Value3DS"),
    ("https_urls", "HTTPSURLs"),
  ])
  func writesTypesInUpperCamelCase(wireName: String, expected: String) {
    #expect(SwiftNames.type(wireName) == expected)
  }

  @Test(arguments: [
    ("us_bank_account", "usBankAccount"), ("pt-BR", "ptBR"), ("es-419", "es419"), ("zh-Hans-CN", "zhHansCN"),
    ("US", "us"), ("VISA", "visa"), ("Visa", "visa"), ("US_BANK", "usBank"), ("3ds", "value3DS"),
    ("3d_secure", "value3DSecure"), ("2024-09-30.acacia", "value20240930Acacia"), ("none", "noneValue"),
    ("some", "someValue"), ("self", "selfValue"), ("init", "initValue"),
    ("unrecognized", "unrecognizedValue"), ("raw_value", "rawValueValue"),
    ("description", "descriptionValue"), ("customer.created", "customerCreated"), ("*", "all"),
    ("eu_vat", "euVAT"),
  ])
  func namesEnumerationCases(value: String, expected: String) {
    #expect(SwiftNames.enumerationCase(value) == expected)
  }

  @Test(arguments: ["", "+", "_-_", "é"])
  func findsNoCaseForAValueWithoutLettersOrDigits(value: String) {
    #expect(SwiftNames.enumerationCase(value) == nil)
  }

  @Test(arguments: [("None", "noneValue"), ("Unrecognized", "unrecognizedValue"), ("TaxID", "taxID")])
  func namesTheCaseThatHoldsAnObject(type: String, expected: String) {
    #expect(SwiftNames.unionCase(type) == expected)
  }

  @Test(arguments: [
    ("undecodable", "undecodableEvent"), ("unrecognized", "unrecognizedEvent"),
    ("none", "noneEvent"), ("some", "someEvent"),
    ("customer.tax_id.created", "customerTaxIDCreated"),
  ])
  func namesEventsApartFromWhatTheirEnumerationHas(event: String, expected: String) {
    #expect(SwiftNames.eventCase(event) == expected)
  }

  @Test(arguments: ["default", "in", "is", "do", "await", "repeat", "internal", "case", "true", "nil"])
  func putsKeywordsInBackticks(keyword: String) {
    #expect(SwiftNames.escaped(keyword) == "`\(keyword)`")
    #expect(SwiftNames.unescaped(SwiftNames.escaped(keyword)) == keyword)
  }

  @Test(arguments: ["type", "any", "some", "required", "open", "left", "get"])
  func leavesWordsThatAreNoKeywordsHereAsTheyAre(word: String) {
    #expect(SwiftNames.escaped(word) == word)
    #expect(SwiftNames.unescaped(word) == word)
  }

  @Test(arguments: [
    ("addresses", "address"), ("taxes", "tax"), ("statuses", "status"), ("line_items", "line_item"),
    ("prices", "price"), ("categories", "category"), ("fees", "fee"), ("batches", "batch"), ("ties", "tie"),
    ("boxes", "box"), ("caches", "cache"), ("series", "series"), ("cookies", "cookie"), ("aliases", "alias"),
    ("responses", "response"), ("purchases", "purchase"), ("tax_ids", "tax_id"), ("status", "status"),
    ("address", "address"), ("analysis", "analysis"), ("us", "us"), ("countries", "country"),
    ("data", "data"),
  ])
  func findsTheSingular(plural: String, expected: String) {
    #expect(Words(plural).singular.words.joined(separator: "_") == expected)
  }

  @Test func keepsTheCapitalsOfASingular() {
    #expect(SwiftNames.type(Words("taxIDs").singular) == "TaxID")
    #expect(SwiftNames.type(Words("Statuses").singular) == "Status")
  }

  @Test func hasNoSingularOfNothing() {
    #expect(Words("--").singular.words == [])
  }
}
