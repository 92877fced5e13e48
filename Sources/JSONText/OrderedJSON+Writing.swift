extension OrderedJSON {
  /// The value as JSON in one line, without any space.
  public var compactText: String {
    var text = ""
    write(to: &text, indentation: nil)
    return text
  }

  /// The value as JSON with a line for each member and element, indented by two spaces; an empty object or array, and an array of
  /// a few short scalars, stand on one line.
  public var prettyText: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text
  }

  private func write(to text: inout String, indentation: Int?) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): text += JSONString.quoted(value)
    case .array(let elements):
      let isShort = indentation != nil && Self.fitInOneLine(elements)
      Self.write(elements.count, open: "[", close: "]", to: &text, indentation: isShort ? nil : indentation) {
        text, index, inner in
        if index > 0, isShort { text += " " }
        elements[index].write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.write(members.count, open: "{", close: "}", to: &text, indentation: indentation) {
        text, index, inner in
        text += JSONString.quoted(members[index].name) + (inner == nil ? ":" : ": ")
        members[index].value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func write(
    _ count: Int, open: String, close: String, to text: inout String, indentation: Int?,
    part: (inout String, Int, Int?) -> Void
  ) {
    text += open
    let inner = indentation.map { $0 + 2 }
    for index in 0..<count {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      part(&text, index, inner)
    }
    if let indentation, count > 0 { text += "\n" + String(repeating: " ", count: indentation) }
    text += close
  }

  /// Whether the elements are scalars of at most 80 bytes together.
  private static func fitInOneLine(_ elements: [OrderedJSON]) -> Bool {
    var room = 80
    for element in elements {
      guard element.isScalar else { return false }
      room -= element.compactText.utf8.count
      if room < 0 { return false }
    }
    return true
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .boolean, .number, .string: true
    }
  }
}
