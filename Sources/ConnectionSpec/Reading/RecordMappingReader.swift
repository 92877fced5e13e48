import LocatedYAML
import SourceDiagnostics

/// Reads `mapping.yaml`.
struct RecordMappingReader {
  let reading: Reading

  func mappings(_ root: LocatedNode) -> [RecordMapping] {
    guard var file = TableReader(root, of: "the file", like: "mapping: {…}", reading) else { return [] }
    let mappings = file.requiredNamed("mapping", like: "customers: {resource: Customer, …}").compactMap(
      resource)
    file.finish()
    return mappings
  }

  private func resource(_ entry: LocatedNode.Entry) -> RecordMapping? {
    let subject = "mapping '\(entry.key.value)'"
    guard
      var mapping = TableReader(
        entry.value, of: subject, at: entry.key.span, like: "resource: Customer", reading)
    else { return nil }
    let result = RecordMapping(
      path: entry.key, resource: mapping.requiredText("resource", like: "Customer"),
      record: mapping.requiredText("record", like: "Contact"), key: mapping.requiredText("key", like: "id"),
      fields: mapping.requiredList("fields", like: "[{external: email, internal: emailAddress}]").compactMap(
        field))
    mapping.finish()
    return result
  }

  private func field(_ node: LocatedNode) -> FieldMapping? {
    guard
      var mapping = TableReader(
        node, of: "the field", like: "{external: email, internal: emailAddress}", reading)
    else { return nil }
    let external = mapping.requiredText("external", like: "email")
    let inside = mapping.requiredText("internal", like: "emailAddress")
    let transform: FieldMapping.Transform? = mapping.optional("transform").flatMap {
      mapping.enumeration($0, of: "'transform'")
    }
    let field = FieldMapping(
      external: external, internal: inside, transform: transform ?? .none,
      isReadOnly: mapping.boolean("read-only"))
    mapping.finish()
    return field
  }
}
