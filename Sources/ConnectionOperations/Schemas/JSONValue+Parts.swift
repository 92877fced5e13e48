package import ConnectionRuntime

extension JSONValue {
  /// The members of an object; empty for any other value.
  package var members: [String: JSONValue] {
    if case .object(let members) = self { return members }
    return [:]
  }

  /// The elements of an array; nil for any other value.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  /// Whether the value is an object.
  package var isObject: Bool {
    if case .object = self { return true }
    return false
  }

  /// The value as JSON in UTF-8, on one line.
  package var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The text of a string, number or Boolean value; nil for arrays, objects and null.
  package var scalarText: String? {
    switch self {
    case .string(let text): text
    case .bool, .number: String(decoding: json, as: UTF8.self)
    case .null, .array, .object: nil
    }
  }
}
