import JSONText

extension OrderedJSON {
  /// The value as JSON without blanks.
  var compactText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let value): JSONString.quoted(value)
    case .array(let elements): "[" + elements.map(\.compactText).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONString.quoted($0.name) + ":" + $0.value.compactText }.joined(separator: ",")
        + "}"
    }
  }
}
