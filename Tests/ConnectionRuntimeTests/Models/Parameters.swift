import ConnectionRuntime
import Foundation

/// Parameters of a POST, the way that the generator writes them.
struct CreateParameters: JSONModel {
  var email: String?
  var name: Clearable<String>?
  var address: Clearable<Address>?
  var metadata: Clearable<[String: String]>?
  var locales: Clearable<[String]>?
  var since: Date?
  var rate: ExactDecimal?
  var taxExempt: Clearable<TaxExempt>?
  var active: Bool?
  var tags: [String]?

  init(
    email: String? = nil, name: Clearable<String>? = nil, address: Clearable<Address>? = nil,
    metadata: Clearable<[String: String]>? = nil, locales: Clearable<[String]>? = nil, since: Date? = nil,
    rate: ExactDecimal? = nil, taxExempt: Clearable<TaxExempt>? = nil, active: Bool? = nil,
    tags: [String]? = nil
  ) {
    self.email = email
    self.name = name
    self.address = address
    self.metadata = metadata
    self.locales = locales
    self.since = since
    self.rate = rate
    self.taxExempt = taxExempt
    self.active = active
    self.tags = tags
  }

  private static let jsonFields = JSONFields(
    "email", "name", "address", "metadata", "locales", "since", "rate", "tax_exempt", "active", "tags")

  init(from json: inout JSONReader) throws(JSONError) {
    self.init()
    var unknown: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: email = try json.read()
      case 1: name = try json.readClearable()
      case 2: address = try json.readClearable()
      case 3: metadata = try json.readClearable()
      case 4: locales = try json.readClearable()
      case 5: since = try json.read()
      case 6: rate = try json.read()
      case 7: taxExempt = try json.readClearable()
      case 8: active = try json.read()
      case 9: tags = try json.read()
      default: try json.readUnknown(scope, into: &unknown)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("email", email)
    json.field("name", name)
    json.field("address", address)
    json.field("metadata", metadata)
    json.field("locales", locales)
    json.field("since", since)
    json.field("rate", rate)
    json.field("tax_exempt", taxExempt)
    json.field("active", active)
    json.field("tags", tags)
    json.endObject()
  }
}

/// Parameters of a list.
struct ListParameters: JSONModel {
  var limit: Int?
  var startingAfter: String?
  var endingBefore: String?

  init(limit: Int? = nil, startingAfter: String? = nil, endingBefore: String? = nil) {
    self.limit = limit
    self.startingAfter = startingAfter
    self.endingBefore = endingBefore
  }

  private static let jsonFields = JSONFields("limit", "starting_after", "ending_before")

  init(from json: inout JSONReader) throws(JSONError) {
    self.init()
    var unknown: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: limit = try json.read()
      case 1: startingAfter = try json.read()
      case 2: endingBefore = try json.read()
      default: try json.readUnknown(scope, into: &unknown)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("limit", limit)
    json.field("starting_after", startingAfter)
    json.field("ending_before", endingBefore)
    json.endObject()
  }
}
