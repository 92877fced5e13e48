import JSONText

/// A JSON value of a document; the members of an object keep the document's order.
typealias DocumentValue = OrderedJSON

extension DocumentValue {
  static let empty = DocumentValue.object([])
}

extension DocumentValue {
  /// The value of a member; nil if there is none, or if the value is not an object.
  subscript(_ name: String) -> DocumentValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The members of an object; empty for other values.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The elements of an array; empty for other values.
  var elements: [DocumentValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The number of values, including all nested ones.
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

  /// The value as an integer, including numbers written like `12.0`; nil for other values.
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
