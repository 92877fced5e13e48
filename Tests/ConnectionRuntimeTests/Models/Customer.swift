import ConnectionRuntime
import Foundation

/// A large object: its fields in copy-on-write storage, with a reference to its own type.
struct Customer: Resource {
  static let objectName = "customer"

  private struct Fields: Sendable, Hashable {
    var id: ResourceID<Customer>
    var created: Date?
    var balance: Int?
    var email: String?
    var address: Address?
    var taxExempt: TaxExempt?
    var livemode: Bool?
    var metadata: [String: String]?
    var parent: ExpandableOrDeleted<Customer>?
    var source: Expandable<PaymentSource>?
    var rate: ExactDecimal?
    var additionalFields: [String: JSONValue]
  }

  private var storage: CopyOnWrite<Fields>

  var id: ResourceID<Customer> {
    _read { yield storage.value.id }
    _modify { yield &storage.value.id }
  }
  var email: String? {
    _read { yield storage.value.email }
    _modify { yield &storage.value.email }
  }
  var balance: Int? { storage.value.balance }
  var created: Date? { storage.value.created }
  var address: Address? { storage.value.address }
  var taxExempt: TaxExempt? { storage.value.taxExempt }
  var livemode: Bool? { storage.value.livemode }
  var metadata: [String: String]? { storage.value.metadata }
  var parent: ExpandableOrDeleted<Customer>? { storage.value.parent }
  var source: Expandable<PaymentSource>? { storage.value.source }
  var rate: ExactDecimal? { storage.value.rate }
  var additionalFields: [String: JSONValue] { storage.value.additionalFields }

  init(id: ResourceID<Customer>, email: String? = nil, address: Address? = nil) {
    storage = CopyOnWrite(Fields(id: id, email: email, address: address, additionalFields: [:]))
  }

  private static let jsonFields = JSONFields(
    "id", "object", "created", "balance", "email", "address", "tax_exempt", "livemode", "metadata",
    "parent", "source", "rate")

  init(from json: inout JSONReader) throws(JSONError) {
    var id: ResourceID<Customer>?
    var created: Date?
    var balance: Int?
    var email: String?
    var address: Address?
    var taxExempt: TaxExempt?
    var livemode: Bool?
    var metadata: [String: String]?
    var parent: ExpandableOrDeleted<Customer>?
    var source: Expandable<PaymentSource>?
    var rate: ExactDecimal?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: id = try json.read()
      case 1: try json.skipConstant("customer")
      case 2: created = try json.readIfPresent()
      case 3: balance = try json.readIfPresent()
      case 4: email = try json.readIfPresent()
      case 5: address = try json.readIfPresent()
      case 6: taxExempt = try json.readIfPresent()
      case 7: livemode = try json.readIfPresent()
      case 8: metadata = try json.readIfPresent()
      case 9: parent = try json.readIfPresent()
      case 10: source = try json.readIfPresent()
      case 11: rate = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    storage = CopyOnWrite(
      Fields(
        id: try json.require(id, "id", scope), created: created, balance: balance, email: email,
        address: address, taxExempt: taxExempt, livemode: livemode, metadata: metadata, parent: parent,
        source: source, rate: rate, additionalFields: additionalFields))
  }

  func write(to json: inout JSONWriter) {
    let fields = storage.value
    json.beginObject()
    json.field("id", fields.id)
    json.field("object", "customer")
    json.field("created", fields.created)
    json.field("balance", fields.balance)
    json.field("email", fields.email)
    json.field("address", fields.address)
    json.field("tax_exempt", fields.taxExempt)
    json.field("livemode", fields.livemode)
    json.field("metadata", fields.metadata)
    json.field("parent", fields.parent)
    json.field("source", fields.source)
    json.field("rate", fields.rate)
    json.additional(fields.additionalFields)
    json.endObject()
  }
}
