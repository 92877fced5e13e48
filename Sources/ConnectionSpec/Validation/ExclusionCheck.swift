import SourceDiagnostics

/// `excludes` names other parameters that stand beside this one.
struct ExclusionCheck {
  let scope: ValidationScope

  func check() {
    for (fields, role) in scope.fieldLists where role != .results {
      for field in fields where !field.parameter.excludes.isEmpty {
        let siblings = fields.map(\.name.value).filter { $0 != field.name.value }
        for other in field.parameter.excludes where !siblings.contains(other.value) {
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
