import LocatedYAML
import SourceDiagnostics

/// Reads the values of an open enumeration: a list, or a YAML mapping with a summary for each value.
struct EnumerationReader {
  let reading: Reading

  func values(_ node: LocatedNode) -> [EnumerationValue]? {
    let values: [EnumerationValue]
    switch node.content {
    case .sequence(let elements):
      values = elements.compactMap(listed)
    case .table(let entries):
      values = entries.map(described)
    case .scalar:
      reading.error(
        "wrong-kind", "'values' must be a list or a mapping, not \(node.kind)", at: node.span,
        remedy: "write 'values: [a, b]' or 'values: {a: What a means.}'")
      return nil
    }
    if values.isEmpty, node.elements?.isEmpty != false {
      reading.error(
        "missing-value", "'values' is empty", at: node.span,
        remedy: "list at least one value, or write 'type: string'")
    }
    reportRepeated(values)
    return values
  }

  private func listed(_ node: LocatedNode) -> EnumerationValue? {
    guard let value = node.scalar else {
      reading.error(
        "wrong-kind", "a value of 'values' must be text, not \(node.kind)", at: node.span,
        remedy: "write 'values: {a: {summary: …}}' to say more about a value")
      return nil
    }
    return check(EnumerationValue(value: value))
  }

  private func described(_ entry: LocatedNode.Entry) -> EnumerationValue {
    let subject = "value '\(entry.key.value)'"
    if let text = entry.value.scalar {
      if text.value.isEmpty {
        reading.error(
          "missing-value", "\(subject) has no summary", at: entry.key.span,
          remedy: "say what it means, or write the values as a list")
      } else {
        checkProse(text, of: subject, reading)
      }
      return check(EnumerationValue(value: entry.key, summary: text))
    }
    guard
      var table = TableReader(entry.value, of: subject, at: entry.key.span, like: "summary: …", reading)
    else {
      return EnumerationValue(value: entry.key)
    }
    let value = EnumerationValue(
      value: entry.key, summary: table.prose("summary"), swiftName: table.swiftName(),
      deprecated: table.deprecation())
    table.finish()
    return check(value)
  }

  private func check(_ value: EnumerationValue) -> EnumerationValue {
    if value.value.value.isEmpty {
      reading.error(
        "empty-text", "a value of 'values' is empty", at: value.value.span,
        remedy: "remove it; write 'clearable: true' where the empty string clears a parameter")
    }
    return value
  }

  private func reportRepeated(_ values: [EnumerationValue]) {
    var first: [String: SourceSpan] = [:]
    for value in values.map(\.value) {
      if let earlier = first[value.value] {
        reading.reportDuplicate(
          "value-twice", "value '\(value.value)' is listed twice", at: value.span, first: earlier,
          remedy: "remove it")
      } else {
        first[value.value] = value.span
      }
    }
  }
}
