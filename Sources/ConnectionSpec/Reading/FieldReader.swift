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
    guard var mapping = types.mapping(entry.value, of: subject, at: entry.key.span) else {
      return Field(name: entry.key, type: reading.brokenType(at: entry.value.span))
    }
    var field = Field(name: entry.key, type: types.form(in: &mapping))
    field.summary = mapping.prose("summary")
    field.swiftName = mapping.swiftName()
    field.deprecated = mapping.deprecation()
    field.example = mapping.optional("example").map(FreeJSONReader(reading: reading).json)
    field.parameter = facts(in: &mapping)
    mapping.finish()
    reading.remember(keys: mapping.keySpans, of: entry.key)
    return field
  }

  private func facts(in mapping: inout MappingReader) -> ParameterFacts {
    var facts = ParameterFacts()
    facts.isRequired = mapping.boolean("required")
    facts.isClearable = mapping.boolean("clearable")
    facts.isSecret = mapping.boolean("secret")
    facts.defaultValue = mapping.optional("default").map(FreeJSONReader(reading: reading).json)
    facts.limits.minimum = mapping.integer("min")
    facts.limits.maximum = mapping.integer("max")
    facts.limits.minimumLength = mapping.integer("min-length")
    facts.limits.maximumLength = mapping.integer("max-length")
    facts.limits.minimumItems = mapping.integer("min-items")
    facts.limits.maximumItems = mapping.integer("max-items")
    facts.excludes = mapping.texts("excludes", like: "[other]")
    return facts
  }
}
