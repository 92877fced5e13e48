package import ConnectionRuntime

extension JSONValue {
  /// An object's members; none for anything else.
  package var members: [String: JSONValue] {
    if case .object(let members) = self { return members }
    return [:]
  }

  /// An array's elements.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  package var isObject: Bool {
    if case .object = self { return true }
    return false
  }

  /// The value in one line of JSON.
  package var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// A scalar as people read it; nil for arrays, objects and null.
  package var scalarText: String? {
    switch self {
    case .string(let text): text
    case .bool, .number: String(decoding: json, as: UTF8.self)
    case .null, .array, .object: nil
    }
  }
}
