import SourceDiagnostics

/// Which of a document's named schemas are resources, and which are the stubs of deleted ones.
struct ComponentIndex {
  private(set) var resources: [String: String] = [:]
  private(set) var deleted: [String: String] = [:]
  private(set) var owners: [String: String] = [:]
  /// The schemas of resources that leave a stub.
  private(set) var deletable: Set<String> = []

  /// `known` are the values of `object` that the spec has a resource for.
  init(_ document: APIDocument, known: Set<String>) {
    var candidates: [(name: String, object: String)] = []
    var stubs: [(name: String, object: String)] = []
    for schema in document.schemas {
      guard let properties = schema.value["properties"], let object = Self.constant(properties["object"])
      else {
        continue
      }
      // A resource's type and file are called after the value, so it has to be fit for that.
      if ["list", "search_result"].contains(object) || !Self.isResourceName(object) { continue }
      if Self.isStub(properties) {
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

  /// The only value that a string schema allows.
  static func constant(_ schema: DocumentValue?) -> String? {
    guard let schema else { return nil }
    if let constant = schema["const"]?.string { return constant }
    let values = schema["enum"]?.elements ?? []
    return values.count == 1 ? values.first?.string : nil
  }

  private static func isResourceName(_ object: String) -> Bool {
    guard object.utf8.count <= longestName, let first = camelCase(object).utf8.first else { return false }
    // A spec's `object:` is one line.
    return (0x41...0x5A).contains(first) && refusedCharacters(object) == nil && !object.utf8.contains(0x0A)
  }

  private static func isStub(_ properties: DocumentValue) -> Bool {
    guard let deleted = properties["deleted"], properties["id"] != nil else { return false }
    return deleted["enum"]?.elements == [.boolean(true)] || deleted["const"] == .boolean(true)
  }
}
