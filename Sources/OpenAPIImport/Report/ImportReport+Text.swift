import JSONText
import SourceDiagnostics

extension ImportReport {
  /// Returns the report as text; each list is cut after `limit` lines.
  public func text(limit: Int = 40) -> String {
    var lines: [String] = []
    for kind in [Change.Kind.added, .changed, .removed] {
      let found = changes(kind)
      guard !found.isEmpty else { continue }
      lines.append("\(kind.rawValue): \(found.count)")
      // Breaking changes come first, so that they are not cut.
      let sorted = found.filter(\.isBreaking) + found.filter { !$0.isBreaking }
      for change in sorted.prefix(limit) {
        lines.append(shown("\(change.place): \(change.detail)") + (change.isBreaking ? "  [breaking]" : ""))
      }
      if found.count > limit { lines.append("  … and \(found.count - limit) more; --json lists all") }
    }
    if !omissions.isEmpty {
      lines.append("left out: \(omissions.count)")
      for omission in omissions.prefix(limit) {
        lines.append(shown("#\(omission.pointer): \(omission.message)"))
      }
      if omissions.count > limit { lines.append("  … and \(omissions.count - limit) more; --json lists all") }
    }
    if !assumptions.isEmpty {
      lines.append("assumed, because the document does not say: \(assumptions.count)")
      lines += assumptions.map { assumption in
        shown(
          "\(assumption.setting): \(assumption.value)" + (assumption.note.map { "  (\($0))" } ?? ""))
      }
    }
    lines.append(summary)
    return lines.joined(separator: "\n")
  }

  /// A line of a list, which has names from the document: these must not control a terminal or look like
  /// another line.
  private func shown(_ text: String) -> String { "  " + DisplayText.harmlessLine(text) }

  /// The counts on one line.
  public var summary: String {
    let counts = [Change.Kind.added, .changed, .removed].map { "\(changes($0).count) \($0.rawValue)" }
    let files = "\(files.count) files " + (isDryRun ? "to write" : "written")
    return "\(operations) operations: " + counts.joined(separator: ", ")
      + ", \(breaking.count) breaking; \(omissions.count) left out; \(newTypes) new types, \(files)"
  }

  /// The report as JSON.
  public var json: String {
    func object(_ members: KeyValuePairs<String, OrderedJSON>) -> OrderedJSON {
      .object(members.map { .init(name: $0.key, value: $0.value) })
    }
    let changes = changes.map { change in
      object([
        "breaking": .boolean(change.isBreaking), "detail": .string(change.detail),
        "kind": .string(change.kind.rawValue), "place": .string(change.place),
      ])
    }
    let omissions = omissions.map { omission in
      object(["message": .string(omission.message), "pointer": .string(omission.pointer)])
    }
    let assumptions = assumptions.map { assumption in
      object([
        "note": assumption.note.map { .string($0) } ?? .null, "setting": .string(assumption.setting),
        "value": .string(assumption.value),
      ])
    }
    return object([
      "assumed": .array(assumptions), "changes": .array(changes), "files": .array(files.map { .string($0) }),
      "leftOut": .array(omissions),
      "newTypes": .number(String(newTypes)), "operations": .number(String(operations)),
    ]).prettyText
  }
}
