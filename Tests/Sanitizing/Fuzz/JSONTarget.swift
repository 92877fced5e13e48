import ConnectionRuntime
import Foundation

/// What is read is written so that the same is read again; another reader takes what ours takes; building, skipping and
/// reading into a type agree; an error has a place in the text.
func testJSON(_ bytes: [UInt8]) {
  var value: JSONValue?
  do throws(JSONError) {
    value = try JSONReader.read(JSONValue.self, from: bytes)
  } catch {
    require(error.path.hasPrefix("$"), "the error has a path: \(error)")
    require((0...bytes.count).contains(error.offset), "the error lies in the text: \(error)")
  }
  let skipped = try? JSONReader.read(Skipped.self, from: bytes)
  require((skipped != nil) == (value != nil), "skipping and building agree on what JSON is")

  let record = try? JSONReader.read(Charge.self, from: bytes)
  guard let value else { return require(record == nil, "a type reads only what is JSON") }
  require(rereads(value.json()) == value, "what is written is read as the same")
  require(rereads(value.json(pretty: true)) == value, "what is written in lines is read as the same")
  if let record { checkFields(record, value) }
  checkScalars(value, bytes)
  if bytes.count < 2_000 { checkWithFoundation(bytes, value) }
}

private func rereads(_ bytes: [UInt8]) -> JSONValue? { try? JSONReader.read(JSONValue.self, from: bytes) }

private func checkFields(_ record: Charge, _ value: JSONValue) {
  guard case .object(var fields) = value else { fatalError("property: only an object is read as one") }
  require(record.kind == fields["object"]?.string, "a tag is the same read either way")
  require(record.id == fields["id"]?.string, "a string is the same read either way")
  require(record.amount == fields["amount"]?.int, "a number is the same read either way")
  require(record.isLive == fields["livemode"]?.bool, "a boolean is the same read either way")
  if case .number(let number)? = fields["rate"] {
    require(record.rate == number.double, "a fraction is the same read either way")
  }
  for name in ["object", "id", "amount", "rate", "livemode"] { fields[name] = nil }
  require(record.unknown == fields, "what a type doesn't know is kept")
}

private func checkScalars(_ value: JSONValue, _ bytes: [UInt8]) {
  let int = try? JSONReader.read(Int.self, from: bytes)
  let string = try? JSONReader.read(String.self, from: bytes)
  require(string == value.string, "a string is read as one")
  // As JSON spells it, `-0` is the same as `0` for an `Int` and not for a text.
  if let int { require(value.int == int, "a whole number is read as one") }
}

/// Foundation takes more than RFC 8259 has, but all of that: numbers past a `Double` aside.
private func checkWithFoundation(_ bytes: [UInt8], _ value: JSONValue) {
  guard !hasHugeNumber(value) else { return }
  let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
  require(theirs != nil, "Foundation reads what ours reads")
}

private func hasHugeNumber(_ value: JSONValue) -> Bool {
  switch value {
  case .number(let number): number.text.utf8.count > 15 || number.text.contains { "eE".contains($0) }
  case .array(let elements): elements.contains(where: hasHugeNumber)
  case .object(let fields): fields.values.contains(where: hasHugeNumber)
  default: false
  }
}

private struct Skipped: JSONConvertible, Hashable {
  init(from json: inout JSONReader) throws(JSONError) { try json.skipValue() }

  func write(to json: inout JSONWriter) { json.writeNull() }
}

/// A type in the shape of a generated one.
private struct Charge: JSONConvertible, Hashable {
  var kind: String?
  var id: String?
  var amount: Int?
  var rate: Double?
  var isLive: Bool?
  var unknown: [String: JSONValue] = [:]

  private static let jsonFields = JSONFields("id", "object", "amount", "rate", "livemode")

  init(from json: inout JSONReader) throws(JSONError) {
    // What is peeked is the first of a name that stands twice, what counts is the last.
    _ = try json.peekString(of: "object")
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: id = try json.readIfPresent()
      case 1: kind = try json.read()
      case 2: amount = try json.readIfPresent()
      case 3: rate = try json.readIfPresent()
      case 4: isLive = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &unknown)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("object", kind)
    json.field("amount", amount)
    json.field("rate", rate)
    json.field("livemode", isLive)
    json.additional(unknown)
    json.endObject()
  }
}
