import SourceDiagnostics

/// An index of the named schemas that are resources or stubs of deleted resources.
struct ComponentIndex {
  private(set) var resources: [String: String] = [:]
  private(set) var deleted: [String: String] = [:]
  private(set) var owners: [String: String] = [:]
  /// The schemas of resources that leave a stub.
  private(set) var deletable: Set<String> = []

  /// Creates an index; `known` are the values of `object` for which the spec has a resource.
  init(_ document: APIDocument, known: Set<String>) {
    let conventions = document.profile.schemas
    let pageKinds = [conventions.pages.listKind, conventions.pages.searchKind]
    var candidates: [(name: String, object: String)] = []
    var stubs: [(name: String, object: String)] = []
    for schema in document.schemas {
      guard let properties = schema.value["properties"],
        let object = Self.constant(properties[conventions.kindMember])
      else { continue }
      // The type and the file of a resource are named after the value, so it must be suitable.
      if pageKinds.contains(object) || !Self.isResourceName(object) { continue }
      if Self.isStub(properties, conventions) {
        stubs.append((schema.name, object))
      } else if known.contains(object) || properties["id"]?["type"]?.string == "string" {
        candidates.append((schema.name, object))
      }
    }
    for (name, object) in candidates {
      let isNamedSo = name == object || name == object.replacing(".", with: "_")
      if owners[object] == nil || isNamedSo { owners[object] = name }
    }
    for (object, name) in owners { resources[name] = object }
    for (name, object) in stubs { if let owner = owners[object] { deleted[name] = owner } }
    deletable = Set(deleted.values)
  }

  /// The only string that a schema allows; nil if it allows others.
  static func constant(_ schema: DocumentValue?) -> String? {
    guard let schema else { return nil }
    if let constant = schema["const"]?.string { return constant }
    let values = schema["enum"]?.elements ?? []
    return values.count == 1 ? values.first?.string : nil
  }

  private static func isResourceName(_ object: String) -> Bool {
    guard object.utf8.count <= longestName, let first = camelCase(object).utf8.first else { return false }
    // The value of `object:` in a spec is on one line.
    return (0x41...0x5A).contains(first) && refusedCharacters(object) == nil && !object.utf8.contains(0x0A)
  }

  private static func isStub(_ properties: DocumentValue, _ conventions: SchemaConventions) -> Bool {
    guard let deleted = properties[conventions.deletedMember], properties["id"] != nil else { return false }
    return deleted["enum"]?.elements == [.boolean(true)] || deleted["const"] == .boolean(true)
  }
}
