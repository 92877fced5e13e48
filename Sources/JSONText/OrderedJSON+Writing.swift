extension OrderedJSON {
  /// The value as JSON with a line for each member and element, indented by two spaces.
  public var prettyText: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): text += JSONString.quoted(value)
    case .array(let elements):
      Self.write(elements.count, "[", "]", to: &text, indentation) { text, index in
        elements[index].write(to: &text, indentation: indentation + 1)
      }
    case .object(let members):
      Self.write(members.count, "{", "}", to: &text, indentation) { text, index in
        text += JSONString.quoted(members[index].name) + ": "
        members[index].value.write(to: &text, indentation: indentation + 1)
      }
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, to text: inout String, _ indentation: Int,
    part: (inout String, Int) -> Void
  ) {
    text += open
    for index in 0..<count {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indentation + 1)
      part(&text, index)
    }
    if count > 0 { text += "\n" + String(repeating: "  ", count: indentation) }
    text += close
  }
}
