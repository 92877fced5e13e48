import ConnectionRuntime
import Foundation
import StripeConnection
import Testing

/// Stripe's own sample objects, read into their types and written back.
@Suite struct FixtureTests {
  /// The published file: beside the project, or where the environment says.
  private static let path =
    ProcessInfo.processInfo.environment["STRIPE_FIXTURES"]
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/reference/stripe-fixtures.json")
    .standardized.path()

  private static let isThere = FileManager.default.fileExists(atPath: path)

  /// Reads a value and writes it again.
  private static func copy<Model: JSONModel>(_ type: Model.Type) -> @Sendable ([UInt8]) throws -> [UInt8] {
    { bytes in try JSONReader.read(Model.self, from: bytes).json() }
  }

  private static let models: [(name: String, copy: @Sendable ([UInt8]) throws -> [UInt8])] = [
    ("bank_account", copy(BankAccount.self)), ("card", copy(Card.self)), ("charge", copy(Charge.self)),
    ("checkout.session", copy(CheckoutSession.self)), ("customer", copy(Customer.self)),
    ("discount", copy(Discount.self)), ("event", copy(Event.self)), ("invoice", copy(Invoice.self)),
    ("item", copy(LineItem.self)), ("line_item", copy(InvoiceLineItem.self)),
    ("invoice_payment", copy(InvoicePayment.self)), ("payment_intent", copy(PaymentIntent.self)),
    ("payment_link", copy(PaymentLink.self)), ("payment_method", copy(PaymentMethod.self)),
    ("price", copy(Price.self)), ("product", copy(Product.self)), ("refund", copy(Refund.self)),
    ("source", copy(Source.self)), ("subscription", copy(Subscription.self)),
    ("subscription_item", copy(SubscriptionItem.self)), ("tax_id", copy(TaxID.self)),
    ("tax_rate", copy(TaxRate.self)), ("webhook_endpoint", copy(WebhookEndpoint.self)),
  ]

  @Test(
    .enabled(
      if: isThere, "Stripe's fixtures are not beside the project; STRIPE_FIXTURES says where they are"),
    arguments: models.map(\.name))
  func comesBackAsItWas(name: String) throws {
    let file = try JSONReader.read(JSONValue.self, from: Array(Data(contentsOf: URL(filePath: Self.path))))
    let original = try #require(file["resources"]?[name], "the fixtures have no \(name)")
    let copy = try #require(Self.models.first { $0.name == name }?.copy)
    let written = try JSONReader.read(JSONValue.self, from: copy(original.json()))
    #expect(written.withoutNulls == original.withoutNulls)
  }
}

extension JSONValue {
  /// The value without null members, which mean the same as absent ones, and with numbers by their value.
  fileprivate var withoutNulls: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.withoutNulls))
    case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNulls))
    case .number(let number): .string("number \(Double(number.text) ?? .nan)")
    default: self
    }
  }
}
