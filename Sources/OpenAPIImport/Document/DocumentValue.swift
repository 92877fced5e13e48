import ConnectionRuntime

/// A JSON value of a document; the members of an object keep the document's order.
indirect enum DocumentValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A number as it was typed.
  case number(String)
  case string(String)
  case array([DocumentValue])
  case object([Member])

  /// A member of an object.
  struct Member: Sendable, Hashable {
    var name: String
    var value: DocumentValue
  }

  static let empty = DocumentValue.object([])
}

extension DocumentValue {
  /// The value of a member; nil where there is none, or where the value is no object.
  subscript(_ name: String) -> DocumentValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The members of an object, none for anything else.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The elements of an array, none for anything else.
  var elements: [DocumentValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// A whole number, also where it is written `12.0`.
  var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  var isArray: Bool {
    if case .array = self { true } else { false }
  }
}

extension DocumentValue: JSONConvertible {
  /// Reads any JSON value.
  init(from json: inout JSONReader) throws(JSONError) {
    switch json.peekKind() {
    case .null: self = try json.readNull() ? .null : .null
    case .boolean: self = .boolean(try json.readBool())
    case .number: self = .number(try json.readNumber().text)
    case .string: self = .string(try json.readString())
    case .array:
      var scope = try json.beginArray()
      var elements: [DocumentValue] = []
      while try json.nextElement(of: &scope) { elements.append(try DocumentValue(from: &json)) }
      self = .array(elements)
    case .object:
      var scope = try json.beginObject()
      var members: [Member] = []
      while let name = try json.nextName(of: &scope) {
        members.append(Member(name: name, value: try DocumentValue(from: &json)))
      }
      self = .object(members)
    case .invalid: throw json.failure(expected: "a JSON value")
    }
  }

  /// Writes the value; the members of an object in the document's order.
  func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.writeNull()
    case .boolean(let value): json.write(value)
    case .number(let text): JSONNumber(text).map { json.write($0) } ?? json.writeNull()
    case .string(let text): json.write(text)
    case .array(let elements): elements.write(to: &json)
    case .object(let members):
      json.beginObject()
      for member in members {
        json.name(member.name)
        member.value.write(to: &json)
      }
      json.endObject()
    }
  }
}
