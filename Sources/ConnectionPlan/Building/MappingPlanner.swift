import ConnectionSpec

/// Plans a mapping: each external path resolved to its type and to the Swift that reads it.
enum MappingPlanner {
  static func plan(
    _ mapping: ResourceMapping, groups: [GroupPlan], triggers: [TriggerPlan], types: [TypePlan]
  ) -> MappingPlan {
    let byName = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let resource = TypeName([mapping.resource.value])
    let rows = mapping.fields.map { field in
      let (swiftPath, type) = path(field.external.value, from: resource, types: byName)
      return MappingPlan.Row(
        external: field.external.value, swiftPath: swiftPath, type: type, internal: field.internal.value,
        transform: field.transform, isReadOnly: field.isReadOnly)
    }
    return MappingPlan(
      path: mapping.path.value, resource: resource,
      idPrefix: byName[resource]?.object?.resource?.idPrefix, record: mapping.record.value,
      key: mapping.key.value,
      rows: rows, events: triggers.filter { $0.resourcePath == mapping.path.value }.map(\.event),
      operations: groups.filter { $0.resource == resource }.flatMap(\.operations).map(\.id))
  }

  /// The Swift expression and the type at the end of a wire path; a step through an optional value is `?.`.
  private static func path(
    _ wirePath: String, from resource: TypeName, types: [TypeName: TypePlan]
  ) -> (swift: String, type: ResolvedType) {
    var swift = ""
    var type = ResolvedType.model(resource)
    var wasOptional = false
    for step in wirePath.split(separator: ".") {
      guard case .model(let name) = type,
        let field = types[name]?.object?.fields.first(where: { $0.wireName == step })
      else { return (swift, .json) }
      swift += (swift.isEmpty ? "" : wasOptional ? "?." : ".") + field.swiftName
      (type, wasOptional) = (field.type, field.isOptional)
    }
    return (swift, type)
  }
}
