import JSONText

/// A JSON value of a document; the members of an object keep the document's order.
typealias DocumentValue = OrderedJSON

extension DocumentValue {
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

  /// How many values there are, with all that are inside of others.
  var valueCount: Int {
    switch self {
    case .object(let members): members.reduce(1) { $0 + $1.value.valueCount }
    case .array(let elements): elements.reduce(1) { $0 + $1.valueCount }
    default: 1
    }
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
