import LocatedYAML
import SourceDiagnostics

/// Reads `types:`, in a file of its own or in the file of a group or resource.
struct NamedTypeReader {
  let reading: Reading

  /// The types of `types/<name>.yaml`.
  func file(_ root: LocatedNode) -> [NamedType] {
    guard var file = MappingReader(root, of: "the file", like: "types: {…}", reading) else {
      reading.hasLostDeclarations = true
      return []
    }
    let types = types(file.requiredNamed("types", like: "Address: {fields: {…}}"), home: nil)
    file.finish()
    return types
  }

  func types(_ entries: [LocatedNode.Entry], home: Located<String>?) -> [NamedType] {
    entries.map { type($0, home: home) }
  }

  private func type(_ entry: LocatedNode.Entry, home: Located<String>?) -> NamedType {
    checkTypeName(entry.key, reading)
    let subject = "type '\(entry.key.value)'"
    guard
      let mapping = MappingReader(entry.value, of: subject, at: entry.key.span, like: "fields: {…}", reading)
    else {
      return NamedType(name: entry.key, type: reading.brokenType(at: entry.value.span), home: home)
    }
    return type(named: entry.key, in: mapping, home: home)
  }

  private func type(
    named name: Located<String>, in mapping: MappingReader, home: Located<String>?
  ) -> NamedType {
    var mapping = mapping
    var type = NamedType(name: name, type: TypeReader(reading: reading).form(in: &mapping), home: home)
    describe(&type, in: &mapping)
    if mapping.has("object") {
      type.title = mapping.title()
      type.documentation = mapping.text("documentation")
      checkLink(type.documentation, reading)
      type.resource = ResourceReader(reading: reading).facts(in: &mapping, of: type.type)
    }
    mapping.finish()
    checkForm(type, mapping)
    return type
  }

  /// Reads the keys that every named type may have.
  func describe(_ type: inout NamedType, in mapping: inout MappingReader) {
    type.summary = mapping.prose("summary")
    type.swiftName = mapping.swiftName()
    if let name = type.swiftName { checkTypeName(name, reading) }
    type.deprecated = mapping.deprecation()
    type.example = mapping.optional("example").map(FreeJSONReader(reading: reading).json)
  }

  /// Reports a name for anything but an object, an enumeration or a union; an alias of `string` is of no use.
  private func checkForm(_ type: NamedType, _ mapping: MappingReader) {
    if reading.isBroken(type.type) { return }
    switch type.type.shape {
    case .object, .enumeration, .union: break
    default:
      reading.error(
        "malformed-declaration", "type '\(type.name.value)' is no object, enumeration or union",
        at: type.type.span,
        remedy: "write 'fields:', 'values:' or 'one-of:', or write the type where it is used")
    }
    if type.type.isOptional {
      reading.error(
        "misplaced-optional", "a declared type is never null itself",
        at: mapping.keySpan("nullable") ?? type.name.span,
        remedy: "write '\(type.name.value)?' where it is used")
    }
  }
}
