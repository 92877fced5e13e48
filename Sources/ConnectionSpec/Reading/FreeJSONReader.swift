import JSONText
import LocatedYAML
import SourceDiagnostics

/// Reads JSON that an author wrote as YAML.
struct FreeJSONReader {
  let reading: Reading

  func json(_ node: LocatedNode) -> Located<OrderedJSON> {
    reading.remember(node)
    return Located(value(node), at: node.span)
  }

  private func value(_ node: LocatedNode) -> OrderedJSON {
    switch node.content {
    case .scalar(let text, let isPlain): scalar(text, isPlain: isPlain, at: node.span)
    case .sequence(let elements): .array(elements.map(value))
    case .table(let entries):
      .object(
        entries.map { entry in
          if case .scalar(text: "", isPlain: true) = entry.value.content {
            reading.error(
              "missing-value", "'\(entry.key.value)' has no value", at: entry.key.span,
              remedy: "write null for JSON's null, or \"\" for an empty string")
            return OrderedJSON.Member(name: entry.key.value, value: .null)
          }
          return OrderedJSON.Member(name: entry.key.value, value: value(entry.value))
        })
    }
  }

  private func scalar(_ text: String, isPlain: Bool, at span: SourceSpan) -> OrderedJSON {
    guard isPlain else { return .string(text) }
    return plainJSON(text)
  }
}

/// The JSON value of a plain YAML scalar.
func plainJSON(_ text: String) -> OrderedJSON {
  switch text {
  case "true": .boolean(true)
  case "false": .boolean(false)
  case "null": .null
  default: isJSONNumber(text) ? .number(text) : .string(text)
  }
}

/// Whether a text is a number in the grammar of RFC 8259, section 6.
func isJSONNumber(_ text: String) -> Bool {
  var rest = Array(text.utf8)[...]
  func digits() -> Int {
    let count = rest.prefix { (0x30...0x39).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }
  func take(_ characters: String) -> Bool {
    guard let first = rest.first, characters.utf8.contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
  _ = take("-")
  if !take("0"), digits() == 0 { return false }
  if take("."), digits() == 0 { return false }
  if take("eE") {
    _ = take("+-")
    if digits() == 0 { return false }
  }
  return rest.isEmpty
}
