import LocatedYAML
import SourceDiagnostics

/// Reads `types:`, in a file of its own or in the file of a group or resource.
struct NamedTypeReader {
  let reading: Reading

  /// The types of `types/<name>.yaml`.
  func file(_ root: LocatedNode) -> [NamedType] {
    guard var file = TableReader(root, of: "the file", like: "types: {…}", reading) else {
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
      let table = TableReader(entry.value, of: subject, at: entry.key.span, like: "fields: {…}", reading)
    else {
      return NamedType(name: entry.key, type: reading.brokenType(at: entry.value.span), home: home)
    }
    return type(named: entry.key, in: table, home: home)
  }

  private func type(
    named name: Located<String>, in table: TableReader, home: Located<String>?
  ) -> NamedType {
    var table = table
    var type = NamedType(name: name, type: TypeReader(reading: reading).form(in: &table), home: home)
    describe(&type, in: &table)
    if table.has("object") {
      type.title = table.title()
      type.documentation = table.text("documentation")
      checkLink(type.documentation, reading)
      type.resource = ResourceReader(reading: reading).facts(in: &table, of: type.type)
    }
    table.finish()
    checkForm(type, table)
    return type
  }

  /// Reads the keys that every named type may have.
  func describe(_ type: inout NamedType, in table: inout TableReader) {
    type.summary = table.prose("summary")
    type.swiftName = table.swiftName()
    if let name = type.swiftName { checkTypeName(name, reading) }
    type.deprecated = table.deprecation()
    type.example = table.optional("example").map(FreeJSONReader(reading: reading).json)
  }

  /// Reports a name for anything but an object, an enumeration or a union; an alias of `string` is of no use.
  private func checkForm(_ type: NamedType, _ table: TableReader) {
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
        at: table.keySpan("nullable") ?? type.name.span,
        remedy: "write '\(type.name.value)?' where it is used")
    }
  }
}
