@_spi(Generated) import ConnectionRuntime
import Foundation

/// A model as it is generated: its fields in a record, with a reference to its own type.
struct Customer: RecordModel, Resource {
  static let objectName = "customer"

  var id: ResourceID<Customer> {
    get { record.value(0) }
    set { record.set(0, newValue) }
  }
  var created: Date? { record.optionalValue(1) }
  var balance: Int? { record.optionalInteger(2) }
  var email: String? {
    get { record.optionalString(3) }
    set { record.setOptional(3, newValue) }
  }
  var address: Address? { record.optionalValue(4) }
  var taxExempt: TaxExempt? { record.optionalValue(5) }
  var livemode: Bool? { record.optionalBoolean(6) }
  var metadata: [String: String]? { record.optionalValue(7) }
  var parent: ExpandableOrDeleted<Customer>? { record.optionalValue(8) }
  var source: Expandable<PaymentSource>? { record.optionalValue(9) }
  var rate: ExactDecimal? { record.optionalValue(10) }
  var secret: String? { record.optionalString(11) }

  init(id: ResourceID<Customer>, email: String? = nil, address: Address? = nil, secret: String? = nil) {
    record = Record(Self.schema)
    record.set(0, id)
    record.setOptional(3, email)
    record.setOptional(4, address)
    record.setOptional(11, secret)
  }

  private var record: Record

  var modelRecord: Record { record }

  init(modelRecord: Record) { record = modelRecord }

  static let schema = RecordSchema(
    object: "customer",
    [
      .required("id", ResourceID<Customer>.self),
      .optional("created", Date.self),
      .optional("balance", Int.self),
      .optional("email", String.self),
      .optional("address", Address.self),
      .optional("tax_exempt", TaxExempt.self),
      .optional("livemode", Bool.self),
      .optional("metadata", [String: String].self),
      .optional("parent", ExpandableOrDeleted<Customer>.self),
      .optional("source", Expandable<PaymentSource>.self),
      .optional("rate", ExactDecimal.self),
      .optional("secret", String.self).secret,
    ])
}
