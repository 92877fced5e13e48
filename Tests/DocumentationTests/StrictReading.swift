import ConnectionDocs
import ConnectionRuntime
import StripeConnection
import Testing

/// The types of the client by name, each reading JSON so that no unknown field passes, and writing it back.
enum StrictReading {
  /// Reads a value of the type that the client calls by that name, and writes it.
  static func copy(_ json: JSONValue, as type: String) throws -> JSONValue {
    let copy = try #require(types[type], "the test knows no type \(type)")
    return try copy(json)
  }

  private static let types: [String: @Sendable (JSONValue) throws -> JSONValue] = {
    var types = resources(
      Account.self, Person.self, SetupIntent.self, PaymentIntentAmountDetailsLineItem.self, BankAccount.self,
      Card.self, Charge.self, CheckoutSession.self, Customer.self, Discount.self,
      Event.self, Invoice.self, InvoiceLineItem.self, InvoicePayment.self, LineItem.self,
      PaymentIntent.self, PaymentLink.self, PaymentMethod.self, Price.self, Product.self, Refund.self,
      Source.self, Subscription.self, SubscriptionItem.self, TaxID.self, TaxRate.self, WebhookEndpoint.self)
    types["Deletable<Customer>"] = copy(Deletable<Customer>.self)
    types["Deleted<WebhookEndpoint>"] = copy(Deleted<WebhookEndpoint>.self)
    return types
  }()

  private static func resources<each Model: JSONModel>(
    _ models: repeat (each Model).Type
  ) -> [String: @Sendable (JSONValue) throws -> JSONValue] {
    var types: [String: @Sendable (JSONValue) throws -> JSONValue] = [:]
    func add<Item: JSONModel>(_ type: Item.Type) {
      types["\(type)"] = copy(type)
      types["ListPage<\(type)>"] = copy(ListPage<Item>.self)
      types["SearchPage<\(type)>"] = copy(SearchPage<Item>.self)
    }
    repeat add(each models)
    return types
  }

  private static func copy<Model: JSONModel>(
    _ type: Model.Type
  ) -> @Sendable (JSONValue) throws -> JSONValue {
    { json in
      let model = try JSONReader.read(Model.self, from: json.json(), strict: true)
      return try JSONReader.read(JSONValue.self, from: model.json())
    }
  }
}

extension JSONValue {
  /// Reads JSON text.
  init(text: String) throws { self = try JSONReader.read(JSONValue.self, from: Array(text.utf8)) }

  /// The value without null members, which mean the same as absent ones, and with numbers by their value.
  var withoutNulls: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.withoutNulls))
    case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNulls))
    case .number(let number): .string("number \(Double(number.text) ?? .nan)")
    default: self
    }
  }
}
