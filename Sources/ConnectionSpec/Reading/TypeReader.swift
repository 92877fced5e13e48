import LocatedYAML
import SourceDiagnostics

/// Reads types, written as an expression or as a YAML mapping.
struct TypeReader {
  /// The keys of which a YAML mapping for a type has exactly one.
  static let forms = ["type", "values", "fields", "list", "map", "one-of"]

  let reading: Reading

  /// A type that does not belong to a field: of an element, a response or a payload.
  func type(_ node: LocatedNode, of subject: String, at place: SourceSpan? = nil) -> SpecType {
    if let expression = node.scalar { return self.expression(expression) }
    guard var table = table(node, of: subject, at: place) else {
      return reading.brokenType(at: node.span)
    }
    var type = form(in: &table)
    type.summary = table.prose("summary")
    type.swiftName = table.swiftName()
    _ = table.deprecation()
    _ = table.optional("example").map(FreeJSONReader(reading: reading).json)
    table.finish()
    return type
  }

  /// A reader of the YAML mapping that describes a type; a list is reported.
  func table(_ node: LocatedNode, of subject: String, at place: SourceSpan?) -> TableReader? {
    guard node.elements != nil else {
      return TableReader(node, of: subject, at: place, like: "type: string", reading)
    }
    reading.error(
      "wrong-kind", "\(subject) must be a type, not a list", at: node.span,
      remedy: "write an expression such as 'list(string)', or 'values: [a, b]' below the name")
    return nil
  }

  func expression(_ expression: Located<String>) -> SpecType {
    guard expression.value.contains(where: { !$0.isWhitespace }) else {
      reading.error(
        "empty-text", "the type is empty", at: expression.span, remedy: "write a type such as 'string'")
      return reading.brokenType(at: expression.span)
    }
    return TypeExpressionParser.parse(expression, reading) ?? reading.brokenType(at: expression.span)
  }

  /// Reads the type from the keys of a YAML mapping; all keys that concern the type count as known
  /// afterwards.
  func form(in table: inout TableReader) -> SpecType {
    let present = Self.forms.filter(table.has)
    let ordered = table.entries.filter { present.contains($0.key.value) }.map(\.key)
    if ordered.isEmpty {
      table.reportMissing(
        Self.forms, "\(table.subject) does not say its type",
        remedy: "add one of 'type:', 'values:', 'fields:', 'list:', 'map:' or 'one-of:'")
    }
    if let first = ordered.first {
      for other in ordered.dropFirst() {
        reading.error(
          "two-types", "\(table.subject) has both '\(first.value)' and '\(other.value)'", at: other.span,
          remedy: "keep the one that says the type", notes: [.init("the other one is here", at: first.span)])
      }
    }
    var type: SpecType?
    for key in Self.forms {
      guard let node = table.optional(key), key == ordered.first?.value else { continue }
      type = self.type(under: key, node, in: &table)
    }
    if ordered.first?.value != "one-of" { rejectDiscriminator(in: &table) }
    let isNullable = nullability(in: &table)
    let alternative = alternative(in: &table)
    guard var type else { return reading.brokenType(at: ordered.first?.span ?? table.place) }
    if isNullable { type.isOptional = true }
    if let alternative { type.alternative = .or(alternative) }
    return type
  }

  private func type(under key: String, _ node: LocatedNode, in table: inout TableReader) -> SpecType? {
    let place = table.keySpan(key) ?? node.span
    switch key {
    case "type":
      return table.text(node, of: "'type'").map(expression)
    case "values":
      return EnumerationReader(reading: reading).values(node).map {
        SpecType(shape: .enumeration($0), span: place)
      }
    case "fields":
      return FieldReader(reading: reading).fields(node, of: "'fields'").map {
        SpecType(shape: .object($0), span: place)
      }
    case "list":
      return SpecType(
        shape: .list(type(node, of: "the element of \(table.subject)", at: place)), span: place)
    case "map":
      return SpecType(shape: .map(type(node, of: "the value of \(table.subject)", at: place)), span: place)
    default:
      return UnionReader(reading: reading).union(node, in: &table).map {
        SpecType(shape: .union($0), span: place)
      }
    }
  }

  private func rejectDiscriminator(in table: inout TableReader) {
    guard table.optional("discriminator") != nil, let key = table.keySpan("discriminator") else { return }
    reading.error(
      "misplaced-key", "'discriminator' stands beside 'one-of' only", at: key,
      remedy: "remove it, or write 'one-of:'")
  }

  private func nullability(in table: inout TableReader) -> Bool {
    let isNullable = table.boolean("nullable")
    guard let key = table.keySpan("nullable"), table.has("type") else { return isNullable }
    reading.error(
      "misplaced-key", "'nullable' stands beside a type without an expression only", at: key,
      remedy: "write '?' at the end of the expression instead")
    return false
  }

  private func alternative(in table: inout TableReader) -> SpecType? {
    guard let node = table.optional("or") else { return nil }
    guard table.has("values") || table.has("fields") else {
      reading.error(
        "misplaced-key", "'or' stands beside 'values' or 'fields' only",
        at: table.keySpan("or") ?? node.span,
        remedy: "write 'one-of:' for a choice of objects, or 'A | B' for one of resources")
      return nil
    }
    guard let text = table.text(node, of: "'or'") else { return nil }
    let type = expression(text)
    if type.isOptional {
      reading.error(
        "misplaced-optional", "'or' takes a type without '?'", at: text.span,
        remedy: "write 'nullable: true' beside it instead")
    }
    return type
  }
}

extension TableReader {
  /// The value of `deprecated:`, which says what to use instead.
  mutating func deprecation() -> Located<String>? {
    guard let text = prose("deprecated") else { return nil }
    if text.value == "true" || text.value == "false" {
      reading.error(
        "not-a-text", "'deprecated' says what to use instead, not '\(text.value)'", at: text.span,
        remedy: "write a sentence such as 'Use name instead.'")
    }
    return text
  }

  /// The value of `swift:`, a valid Swift identifier.
  mutating func swiftName() -> Located<String>? {
    guard let name = text("swift") else { return nil }
    checkSwiftIdentifier(name, reading)
    return name
  }
}
