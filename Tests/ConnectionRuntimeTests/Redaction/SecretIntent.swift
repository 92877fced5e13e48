@_spi(Generated) import ConnectionRuntime

/// A model with a secret, in the shape of a generated one.
struct SecretIntent: RecordModel, Hashable, Codable {
  static let schema = RecordSchema([
    .required("id", String.self),
    .optional("client_secret", String.self),
    .optional("pin", String.self).secret,
  ])

  private var record: Record

  var modelRecord: Record { record }

  init(modelRecord: Record) { record = modelRecord }

  init(id: String, clientSecret: String? = nil, pin: String? = nil) {
    record = Record(Self.schema)
    record.set(0, id)
    record.setOptional(1, clientSecret)
    record.setOptional(2, pin)
  }

  var id: String { record.string(0) }
  var clientSecret: String? { record.optionalString(1) }
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
