import SourceDiagnostics

/// The names that a spec declares.
struct Declarations {
  private(set) var types: [String: NamedType] = [:]
  private(set) var operations: [String: Operation] = [:]
  private(set) var resourcesByPath: [String: NamedType] = [:]

  /// Collects the names, and reports duplicates; the first declaration counts.
  init(_ content: ConnectionContent, _ reading: Reading) {
    collectTypes(content, reading)
    collectOperations(content, reading)
  }

  /// The resource with this name; nil for other types.
  func resource(_ name: String) -> NamedType? {
    types[name].flatMap { $0.resource == nil ? nil : $0 }
  }

  var resourceNames: [String] { types.values.filter { $0.resource != nil }.map(\.name.value).sorted() }

  private mutating func collectTypes(_ content: ConnectionContent, _ reading: Reading) {
    for type in content.types where !type.name.value.isEmpty {
      if let first = types[type.name.value] {
        reading.reportDuplicate(
          "declared-twice", "'\(type.name.value)' is declared twice", at: type.name.span,
          first: first.name.span,
          remedy: "give one of them another name, or keep only one")
      } else {
        types[type.name.value] = type
      }
      guard let path = type.resource?.path, !path.value.isEmpty else { continue }
      if let first = resourcesByPath[path.value]?.resource?.path {
        reading.reportDuplicate(
          "path-twice", "two resources have the path '\(path.value)'", at: path.span, first: first.span,
          remedy: "give each resource a path of its own")
      } else {
        resourcesByPath[path.value] = type
      }
    }
  }

  private mutating func collectOperations(_ content: ConnectionContent, _ reading: Reading) {
    var groups: [String: SourceSpan] = [:]
    for group in content.groups {
      if let first = groups[group.name.value], !group.name.value.isEmpty {
        reading.reportDuplicate(
          "declared-twice", "group '\(group.name.value)' is declared twice", at: group.name.span,
          first: first,
          remedy: "put its operations into one file, or give one group another name")
      } else {
        groups[group.name.value] = group.name.span
      }
      for operation in group.operations where !group.name.value.isEmpty {
        if let first = operations[operation.id] {
          reading.reportDuplicate(
            "declared-twice", "operation '\(operation.id)' is declared twice", at: operation.name.span,
            first: first.name.span, remedy: "give one of them another name, or keep only one")
        } else {
          operations[operation.id] = operation
        }
      }
    }
  }
}
