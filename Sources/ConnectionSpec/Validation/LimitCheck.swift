import SourceDiagnostics

/// Checks that limits fit the type, each other and the default.
struct LimitCheck {
  private enum Measure { case value, length, count }

  let scope: ValidationScope

  func check() {
    for (fields, role) in scope.fieldLists where role != .results {
      for field in fields { check(field) }
    }
  }

  private func check(_ field: Field) {
    let limits = field.parameter.limits
    check(field, .value, "min", limits.minimum, "max", limits.maximum, least: nil)
    check(field, .length, "min-length", limits.minimumLength, "max-length", limits.maximumLength, least: 0)
    check(field, .count, "min-items", limits.minimumItems, "max-items", limits.maximumItems, least: 0)
  }

  private func check(
    _ field: Field, _ measure: Measure, _ lowKey: String, _ low: Int?, _ highKey: String, _ high: Int?,
    least: Int?
  ) {
    for (key, value) in [(lowKey, low), (highKey, high)] {
      guard let value, let place = scope.reading.span(of: key, in: field) else { continue }
      if let type = scope.resolve(field.type), !applies(measure, to: type) {
        scope.reading.error(
          "unfit-limit", "'\(key)' does not fit the type of '\(field.name.value)'", at: place,
          remedy: remedy(for: type))
        return
      }
      if let least, value < least {
        scope.reading.error(
          "out-of-range", "'\(key)' cannot be \(value)", at: place, remedy: "write \(least) or more")
      }
    }
    guard let low, let high, low > high, let place = scope.reading.span(of: lowKey, in: field) else { return }
    scope.reading.error(
      "contradicting-limits", "'\(lowKey)' is \(low), and '\(highKey)' is \(high)", at: place,
      remedy: "no value is within these limits; swap or correct them")
  }

  private func applies(_ measure: Measure, to type: SpecType) -> Bool {
    if let alternative = type.alternative?.type, applies(measure, to: alternative) { return true }
    switch (measure, type.shape) {
    case (.value, .scalar(let scalar)): return [.integer, .amount, .number, .timestamp].contains(scalar)
    case (.length, .scalar(let scalar)): return [.string, .url, .email, .currency, .decimal].contains(scalar)
    case (.length, .id): return true
    case (.count, .list): return true
    default: return false
    }
  }

  private func remedy(for type: SpecType) -> String {
    if applies(.value, to: type) { return "numbers have 'min' and 'max'" }
    if applies(.length, to: type) { return "texts have 'min-length' and 'max-length'" }
    if applies(.count, to: type) { return "lists have 'min-items' and 'max-items'" }
    return "remove it; this type has no limits"
  }
}
