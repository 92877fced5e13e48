import ConnectionSpec
import JSONText

/// JSON as text, with its members in the order in which they were put there.
public enum JSONText {
  /// One line without any space.
  public static func compact(_ json: FreeJSON) -> String {
    var text = ""
    write(json, to: &text, indentation: nil)
    return text
  }

  /// A line a member, indented by two spaces; an empty object or array, and an array of a few short scalars, on one line.
  public static func pretty(_ json: FreeJSON) -> String {
    var text = ""
    write(json, to: &text, indentation: 0)
    return text
  }

  private static func write(_ json: FreeJSON, to text: inout String, indentation: Int?) {
    switch json {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): text += JSONString.quoted(value)
    case .array(let elements):
      let isShort = indentation != nil && isShort(elements)
      let inner = isShort ? nil : indentation
      write(elements.count, open: "[", close: "]", to: &text, indentation: inner) { text, index, inner in
        if index > 0, isShort { text += " " }
        write(elements[index], to: &text, indentation: inner)
      }
    case .object(let members):
      write(members.count, open: "{", close: "}", to: &text, indentation: indentation) { text, index, inner in
        text += JSONString.quoted(members[index].name) + (inner == nil ? ":" : ": ")
        write(members[index].value, to: &text, indentation: inner)
      }
    }
  }

  /// Whether the elements are scalars that are not too long together for a line.
  private static func isShort(_ elements: [FreeJSON]) -> Bool {
    var room = 80
    for element in elements {
      guard element.isScalar else { return false }
      room -= compact(element).utf8.count
      if room < 0 { return false }
    }
    return true
  }

  private static func write(
    _ count: Int, open: String, close: String, to text: inout String, indentation: Int?,
    element: (inout String, Int, Int?) -> Void
  ) {
    text += open
    let inner = indentation.map { $0 + 2 }
    for index in 0..<count {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      element(&text, index, inner)
    }
    if let indentation, count > 0 { text += "\n" + String(repeating: " ", count: indentation) }
    text += close
  }
}

extension FreeJSON {
  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .boolean, .number, .string: true
    }
  }
}
