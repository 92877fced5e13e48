import SourceDiagnostics

/// Checks that `excludes` names other parameters of the same list.
struct ExclusionCheck {
  let scope: ValidationScope

  func check() {
    for (fields, role) in scope.fieldLists where role != .results {
      guard fields.contains(where: { !$0.parameter.excludes.isEmpty }) else { continue }
      let names = Set(fields.map(\.name.value))
      for field in fields {
        for other in field.parameter.excludes
        where other.value == field.name.value || !names.contains(other.value) {
          let siblings = scope.reading.suggestions(from: fields.count) {
            fields.map(\.name.value).filter { $0 != field.name.value }
          }
          scope.reading.error(
            "unknown-sibling",
            other.value == field.name.value
              ? "'\(other.value)' excludes itself"
              : "no parameter beside '\(field.name.value)' is named '\(other.value)'",
            at: other.span,
            remedy: replacement(for: other.value, among: siblings) ?? "name a parameter that stands beside it"
          )
        }
      }
    }
  }
}
