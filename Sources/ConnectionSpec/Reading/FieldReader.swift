import LocatedYAML
import SourceDiagnostics

/// Reads fields and parameters.
///
/// Both are written the same way. The role follows from where the type is used, so keys that only parameters
/// may have are checked later.
struct FieldReader {
  let reading: Reading

  func fields(_ node: LocatedNode, of what: String) -> [Field]? {
    guard let entries = node.entries else {
      reading.error(
        "wrong-kind", "\(what) must be a mapping, not \(node.kind)", at: node.span,
        remedy: "write names with types, such as '{email: email, age: integer}'")
      return nil
    }
    return entries.map(field)
  }

  func field(_ entry: LocatedNode.Entry) -> Field {
    checkWireName(entry.key, reading)
    let types = TypeReader(reading: reading)
    if case .scalar(let text, let isPlain) = entry.value.content {
      guard !text.isEmpty || !isPlain else {
        reading.error(
          "missing-value", "'\(entry.key.value)' has no type", at: entry.key.span,
          remedy: "write '\(entry.key.value): string', or another type")
        return Field(name: entry.key, type: reading.brokenType(at: entry.key.span))
      }
      return Field(name: entry.key, type: types.expression(Located(text, at: entry.value.span)))
    }
    let subject = "'\(entry.key.value)'"
    guard var table = types.table(entry.value, of: subject, at: entry.key.span) else {
      return Field(name: entry.key, type: reading.brokenType(at: entry.value.span))
    }
    var field = Field(name: entry.key, type: types.form(in: &table))
    field.summary = table.prose("summary")
    field.swiftName = table.swiftName()
    field.deprecated = table.deprecation()
    field.example = table.optional("example").map(FreeJSONReader(reading: reading).json)
    field.parameter = facts(in: &table)
    table.finish()
    reading.remember(keys: table.keySpans, of: entry.key)
    return field
  }

  private func facts(in table: inout TableReader) -> ParameterFacts {
    var facts = ParameterFacts()
    facts.isRequired = table.boolean("required")
    facts.isClearable = table.boolean("clearable")
    facts.isSecret = table.boolean("secret")
    facts.defaultValue = table.optional("default").map(FreeJSONReader(reading: reading).json)
    facts.limits.minimum = table.integer("min")
    facts.limits.maximum = table.integer("max")
    facts.limits.minimumLength = table.integer("min-length")
    facts.limits.maximumLength = table.integer("max-length")
    facts.limits.minimumItems = table.integer("min-items")
    facts.limits.maximumItems = table.integer("max-items")
    facts.excludes = table.texts("excludes", like: "[other]")
    return facts
  }
}
