import ConnectionRuntime

/// A model with a secret, in the shape of a generated one.
struct SecretIntent: JSONModel, RedactedModel {
  var id: String
  var clientSecret: String?
  var pin: String?
  var additionalFields: [String: JSONValue] = [:]

  static let secretFields: Set<String> = ["pin"]
  private static let jsonFields = JSONFields("id", "client_secret", "pin")

  init(id: String, clientSecret: String? = nil, pin: String? = nil) {
    self.id = id
    self.clientSecret = clientSecret
    self.pin = pin
  }

  init(from json: inout JSONReader) throws(JSONError) {
    self.init(id: "")
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: id = try json.read()
      case 1: clientSecret = try json.readIfPresent()
      case 2: pin = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("client_secret", clientSecret)
    json.field("pin", pin)
    json.additional(additionalFields)
    json.endObject()
  }
}

/// All the ways in which a value becomes text without anybody asking for its secrets.
func texts<Value>(of value: Value) -> [String] {
  var dumped = ""
  dump(value, to: &dumped)
  return [
    String(describing: value), String(reflecting: value), "\(value)", "\([value])",
    "\(Optional(value) as Any)",
    "\(["a": value])", dumped,
  ]
}

/// The text that numbers from 32 to 126 in a dump spell, as an array of bytes would.
func spelledBytes(_ text: String) -> String {
  let numbers = text.split { !$0.isNumber }.compactMap { UInt8($0) }.filter { (32...126).contains($0) }
  return String(decoding: numbers, as: UTF8.self)
}
