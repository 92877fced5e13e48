import ConnectionRuntime
import Foundation

/// A model as it is generated: its fields in a record, with a reference to its own type.
struct Customer: RecordModel, Resource {
  static let objectName = "customer"

  var id: ResourceID<Customer> {
    get { record[0] }
    set { record[0] = newValue }
  }
  var created: Date? { record[1] }
  var balance: Int? { record[2] }
  var email: String? {
    get { record[3] }
    set { record[3] = newValue }
  }
  var address: Address? { record[4] }
  var taxExempt: TaxExempt? { record[5] }
  var livemode: Bool? { record[6] }
  var metadata: [String: String]? { record[7] }
  var parent: ExpandableOrDeleted<Customer>? { record[8] }
  var source: Expandable<PaymentSource>? { record[9] }
  var rate: ExactDecimal? { record[10] }
  var secret: String? { record[11] }

  init(id: ResourceID<Customer>, email: String? = nil, address: Address? = nil, secret: String? = nil) {
    record = Record(Self.schema)
    record[0] = id
    record[3] = email
    record[4] = address
    record[11] = secret
  }

  var record: Record

  init(record: Record) { self.record = record }

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
