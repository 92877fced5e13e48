import ConnectionRuntime

extension ImportReport {
  /// The report for people; each list is cut after `limit` lines.
  public func text(limit: Int = 40) -> String {
    var lines: [String] = []
    for kind in [Change.Kind.added, .changed, .removed] {
      let found = changes(kind)
      guard !found.isEmpty else { continue }
      lines.append("\(kind.rawValue): \(found.count)")
      // What breaks comes first: it must not be among the lines that are cut.
      let sorted = found.filter(\.isBreaking) + found.filter { !$0.isBreaking }
      for change in sorted.prefix(limit) {
        lines.append("  \(change.place): \(change.detail)" + (change.isBreaking ? "  [breaking]" : ""))
      }
      if found.count > limit { lines.append("  … and \(found.count - limit) more; --json lists all") }
    }
    if !omissions.isEmpty {
      lines.append("left out: \(omissions.count)")
      for omission in omissions.prefix(limit) { lines.append("  #\(omission.pointer): \(omission.message)") }
      if omissions.count > limit { lines.append("  … and \(omissions.count - limit) more; --json lists all") }
    }
    lines.append(summary)
    return lines.joined(separator: "\n")
  }

  /// The counts in one line.
  public var summary: String {
    let counts = [Change.Kind.added, .changed, .removed].map { "\(changes($0).count) \($0.rawValue)" }
    let files = "\(files.count) files " + (isDryRun ? "to write" : "written")
    return "\(operations) operations: " + counts.joined(separator: ", ")
      + ", \(breaking.count) breaking; \(omissions.count) left out; \(newTypes) new types, \(files)"
  }

  /// The report for programs, as JSON.
  public var json: String {
    let changes = changes.map { change -> JSONValue in
      .object([
        "kind": .string(change.kind.rawValue), "place": .string(change.place),
        "detail": .string(change.detail),
        "breaking": .bool(change.isBreaking),
      ])
    }
    let omissions = omissions.map { omission -> JSONValue in
      .object(["pointer": .string(omission.pointer), "message": .string(omission.message)])
    }
    var writer = JSONWriter(pretty: true)
    JSONValue.object([
      "changes": .array(changes), "leftOut": .array(omissions), "files": .array(files.map { .string($0) }),
      "newTypes": .number(JSONNumber(newTypes)), "operations": .number(JSONNumber(operations)),
    ]).write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
