import ConnectionRuntime

/// A small object, written the way that the generator writes one.
struct Address: JSONModel {
  var city: String?
  var country: String?
  var additionalFields: [String: JSONValue]

  init(city: String? = nil, country: String? = nil, additionalFields: [String: JSONValue] = [:]) {
    self.city = city
    self.country = country
    self.additionalFields = additionalFields
  }

  private static let jsonFields = JSONFields("city", "country")

  init(from json: inout JSONReader) throws(JSONError) {
    var city: String?
    var country: String?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: city = try json.readIfPresent()
      case 1: country = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(city: city, country: country, additionalFields: additionalFields)
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("city", city)
    json.field("country", country)
    json.additional(additionalFields)
    json.endObject()
  }
}

/// An open enum.
enum TaxExempt: OpenEnum {
  case none
  case exempt
  case unrecognized(String)

  static let listed = OpenEnumValues<TaxExempt>([.none, .exempt])

  var rawValue: String {
    switch self {
    case .none: "none"
    case .exempt: "exempt"
    case .unrecognized(let value): value
    }
  }
}
