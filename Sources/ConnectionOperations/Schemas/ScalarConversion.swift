package import ConnectionRuntime

/// The conversion of the text of a `name=value` argument to the JSON value that the input schema asks for.
///
/// Text that fits no type of the schema stays a string: the strict decoding of the parameters then reports what was expected and
/// where.
package enum ScalarConversion {
  /// Converts a text to a string, unless the schema allows only a number, a Boolean value or JSON of any kind and the text is one.
  package static func value(of text: String, for schema: SchemaNode?) -> JSONValue {
    let choices = schema?.alternatives ?? []
    guard !text.isEmpty, !choices.isEmpty else { return .string(text) }
    if choices.contains(where: { $0.listedStrings?.contains(text) == true }) { return .string(text) }
    // `123` for a free string stays a string, even where a number would do as well.
    if choices.contains(where: { $0.types.contains("string") && $0.listedStrings == nil }) {
      return .string(text)
    }
    let types = Set(choices.flatMap(\.types))
    if types.contains("boolean"), let flag = Bool(text) { return .bool(flag) }
    if types.contains("integer") || types.contains("number"), let number = number(text) {
      return number
    }
    if types.isEmpty, choices.contains(where: \.members.isEmpty), let free = json(text) { return free }
    return .string(text)
  }

  private static func number(_ text: String) -> JSONValue? {
    if let value = json(text), case .number = value { return value }
    return nil
  }

  private static func json(_ text: String) -> JSONValue? {
    try? JSONReader.read(JSONValue.self, from: Array(text.utf8))
  }
}
