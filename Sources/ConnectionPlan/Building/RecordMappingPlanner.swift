import ConnectionSpec

/// Plans a record mapping: resolves each external path to its type and to the Swift expression that reads it.
enum RecordMappingPlanner {
  static func plan(
    _ mapping: RecordMapping, of resource: TypeName, groups: [GroupPlan], triggers: [TriggerPlan],
    types: [TypePlan]
  ) -> RecordMappingPlan {
    let byName = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = mapping.fields.map { field in
      let (swiftPath, type) = SwiftPath.resolve(field.external.value, from: resource) { byName[$0] }
      return RecordMappingPlan.Row(
        external: field.external.value, swiftPath: swiftPath, type: type, internal: field.internal.value,
        transform: field.transform, isReadOnly: field.isReadOnly)
    }
    return RecordMappingPlan(
      path: mapping.path.value, resource: resource,
      idPrefix: byName[resource]?.object?.resource?.idPrefix, record: mapping.record.value,
      key: mapping.key.value,
      rows: rows, events: triggers.filter { $0.resourcePath == mapping.path.value }.map(\.event),
      operations: groups.filter { $0.resource == resource }.flatMap(\.operations).map(\.id))
  }
}
