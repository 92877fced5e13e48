import ConnectionRuntime

/// A union of resources, told apart by `object`.
indirect enum PaymentSource: ResourceUnion {
  case card(Card)
  case customer(Customer)
  case unrecognized(JSONValue)

  init(from json: inout JSONReader) throws(JSONError) {
    switch try json.peekString(of: "object") {
    case "card": self = .card(try json.read())
    case "customer": self = .customer(try json.read())
    default: self = .unrecognized(try json.readValue())
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .card(let card): card.write(to: &json)
    case .customer(let customer): customer.write(to: &json)
    case .unrecognized(let value): value.write(to: &json)
    }
  }

  var resourceID: String? {
    switch self {
    case .card(let card): card.id.rawValue
    case .customer(let customer): customer.id.rawValue
    case .unrecognized(let value): value["id"]?.string
    }
  }
}

struct Card: Resource {
  static let objectName = "card"

  var id: ResourceID<Card>
  var last4: String

  private static let jsonFields = JSONFields("id", "object", "last4")

  init(id: ResourceID<Card>, last4: String) {
    self.id = id
    self.last4 = last4
  }

  init(from json: inout JSONReader) throws(JSONError) {
    var id: ResourceID<Card>?
    var last4: String?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: id = try json.read()
      case 1: try json.skipConstant("card")
      case 2: last4 = try json.read()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(id: try json.require(id, "id", scope), last4: try json.require(last4, "last4", scope))
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("object", "card")
    json.field("last4", last4)
    json.endObject()
  }
}
