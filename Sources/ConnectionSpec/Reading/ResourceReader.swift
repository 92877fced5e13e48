import LocatedYAML
import SourceDiagnostics

/// Reads `resources/<name>.yaml`, and the keys that make an entry of `types:` a resource.
struct ResourceReader {
  let reading: Reading

  /// The resource of a file, and the types declared beside it.
  func resource(_ root: LocatedNode) -> [NamedType] {
    guard var file = TableReader(root, of: "the resource", like: "resource: Customer", reading) else {
      reading.hasLostDeclarations = true
      return []
    }
    let name = file.requiredText("resource", like: "Customer")
    if name.value.isEmpty { reading.hasLostDeclarations = true }
    checkTypeName(name, reading)
    var resource = NamedType(name: name, type: fields(in: &file))
    resource.title = file.requiredTitle(like: "Customer")
    resource.documentation = file.text("documentation")
    checkLink(resource.documentation, reading)
    NamedTypeReader(reading: reading).describe(&resource, in: &file)
    file.require("summary", like: "Somebody who buys.")
    resource.resource = facts(in: &file, of: resource.type)
    let types = NamedTypeReader(reading: reading).types(
      file.named("types", like: "Name: {fields: {…}}"), home: name)
    file.finish()
    return [resource] + types
  }

  private func fields(in file: inout TableReader) -> SpecType {
    let place = file.keySpan("fields") ?? file.place
    guard let node = file.required("fields", like: ""),
      let fields = FieldReader(reading: reading).fields(node, of: "'fields'")
    else { return reading.brokenType(at: place) }
    return SpecType(shape: .object(fields), span: place)
  }

  /// Reads the keys that only a resource has.
  func facts(in table: inout TableReader, of type: SpecType) -> ResourceFacts {
    let facts = ResourceFacts(
      object: table.requiredText("object", like: "customer"), path: table.text("path"),
      idPrefix: table.text("id-prefix"), isDeletable: table.boolean("deletable"))
    guard case .object(let fields) = type.shape else {
      if !reading.isBroken(type), let key = table.keySpan("object") {
        reading.error(
          "malformed-declaration", "only a type with 'fields' has an 'object'", at: key, remedy: "remove it")
      }
      return facts
    }
    if let declared = fields.first(where: { $0.name.value == "object" }) {
      reading.error(
        "declared-object-field", "the field 'object' is not declared", at: declared.name.span,
        remedy: "remove it; a resource's 'object' is written and read on its own")
    }
    return facts
  }
}
