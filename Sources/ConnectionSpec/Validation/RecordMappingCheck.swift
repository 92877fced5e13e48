import SourceDiagnostics

/// Checks that the fields of a record mapping exist in its resource, and that the transforms fit their types.
struct RecordMappingCheck {
  let scope: ValidationScope

  func check() {
    for mapping in scope.content.mappings {
      checkPath(mapping)
      follow(mapping.key, mapping)
      for field in mapping.fields { check(field, mapping) }
      checkTargets(mapping)
    }
  }

  private func checkPath(_ mapping: RecordMapping) {
    guard let resource = scope.declarations.resource(mapping.resource.value) else { return }
    guard let path = resource.resource?.path else {
      if scope.reading.lostKeys.contains("path") { return }
      scope.reading.error(
        "unknown-path", "'\(mapping.resource.value)' has no path", at: mapping.path.span,
        remedy: "write 'path: \(mapping.path.value)' at the resource",
        notes: [.init("it is declared here", at: resource.name.span)])
      return
    }
    if path.value.isEmpty || path.value == mapping.path.value { return }
    scope.reading.error(
      "unknown-path",
      "the path of '\(mapping.resource.value)' is '\(path.value)', not '\(mapping.path.value)'",
      at: mapping.path.span, remedy: "write '\(path.value)', or another resource",
      notes: [.init("the resource says so here", at: path.span)])
  }

  @discardableResult
  private func follow(_ path: Located<String>, _ mapping: RecordMapping) -> SpecType? {
    guard !path.value.isEmpty else { return nil }
    switch FieldPath(scope: scope).follow(path, from: mapping.resource.value) {
    case .found(let type): return type
    case .unknown: return nil
    case .failure(let message, let span, let remedy):
      scope.reading.error("unknown-field", message, at: span, remedy: remedy)
      return nil
    }
  }

  private func check(_ field: FieldMapping, _ mapping: RecordMapping) {
    guard let found = follow(field.external, mapping), let type = scope.resolve(found) else { return }
    if fits(field.transform, type) { return }
    scope.reading.error(
      "unfit-transform", "'\(field.transform.rawValue)' does not fit '\(field.external.value)'",
      at: field.external.span,
      remedy: remedy(for: field.transform), notes: [.init("its type is here", at: found.span)])
  }

  private func fits(_ transform: FieldMapping.Transform, _ type: SpecType) -> Bool {
    if let alternative = type.alternative?.type, fits(transform, alternative) { return true }
    switch (transform, type.shape) {
    case (.none, _), (_, .json): return true
    case (.unixSecondsToDate, .scalar(let scalar)): return scalar == .timestamp
    case (.minorUnitsToMoney, .scalar(let scalar)): return scalar == .amount || scalar == .integer
    case (.idToReference, .id), (.idToReference, .expandable): return true
    case (.idToReference, .scalar(let scalar)): return scalar == .string
    case (.mapToTags, .map): return true
    default: return false
    }
  }

  private func remedy(for transform: FieldMapping.Transform) -> String {
    switch transform {
    case .none: "remove it"
    case .unixSecondsToDate: "it takes a 'timestamp'; leave the transform out, or correct the field's type"
    case .minorUnitsToMoney:
      "it takes an 'amount' or an 'integer'; leave the transform out, or correct the field's type"
    case .idToReference: "it takes an id, a string or an 'expandable(…)'; leave the transform out"
    case .mapToTags: "it takes a 'map(…)'; leave the transform out"
    }
  }

  /// Reports two external fields that are mapped to the same internal field.
  private func checkTargets(_ mapping: RecordMapping) {
    var first: [String: SourceSpan] = [:]
    for target in mapping.fields.map(\.internal) where !target.value.isEmpty {
      if let earlier = first[target.value] {
        scope.reading.reportDuplicate(
          "target-twice", "'\(target.value)' takes its value from two fields", at: target.span,
          first: earlier,
          remedy: "map one of them to another internal field")
      } else {
        first[target.value] = target.span
      }
    }
  }
}
