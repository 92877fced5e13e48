import LocatedYAML
import NearestNames
import SourceDiagnostics

/// Reads a YAML mapping key by key, so that keys that were never asked for can be reported as unknown.
///
/// Missing keys are reported by `finish()`, which knows whether a misspelt key explains them.
struct TableReader {
  let reading: Reading
  /// The name of the mapping in messages, for example `operation 'create'`.
  let subject: String
  /// The place at which a missing key is reported.
  let place: SourceSpan
  let entries: [LocatedNode.Entry]
  private var known: [String] = []
  private var missing: [(keys: [String], message: String, remedy: String)] = []

  /// Creates a reader; reports a node that is not a YAML mapping and returns nil.
  init?(
    _ node: LocatedNode, of subject: String, at place: SourceSpan? = nil, like sample: String,
    _ reading: Reading
  ) {
    guard let entries = node.entries else {
      reading.hasLostUses = true
      reading.error(
        "wrong-kind", "\(subject) must be a mapping, not \(node.kind)",
        at: place.flatMap { node.kind == "nothing" ? $0 : nil } ?? node.span,
        remedy: "write keys with values, such as '\(sample)'")
      return nil
    }
    self.reading = reading
    self.subject = subject
    self.entries = entries
    self.place = place ?? entries.first?.key.span ?? node.span
  }

  func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

  func keySpan(_ key: String) -> SourceSpan? { entries.first { $0.key.value == key }?.key.span }

  /// The places of all keys.
  var keySpans: [String: SourceSpan] {
    Dictionary(entries.map { ($0.key.value, $0.key.span) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of an optional key; a key without a value is reported.
  mutating func optional(_ key: String) -> LocatedNode? {
    known.append(key)
    guard let entry = entries.first(where: { $0.key.value == key }) else { return nil }
    if case .scalar(text: "", isPlain: true) = entry.value.content {
      reading.lostKeys.insert(key)
      reading.hasLostUses = true
      reading.error(
        "missing-value", "'\(key)' has no value", at: entry.key.span,
        remedy: "write a value after '\(key):', or remove the line")
      return nil
    }
    return entry.value
  }

  /// The value of a required key.
  mutating func required(_ key: String, like sample: String) -> LocatedNode? {
    require(key, like: sample)
    return optional(key)
  }

  /// Records a required key whose value is read elsewhere.
  mutating func require(_ key: String, like sample: String) {
    if has(key) { return }
    let line = sample.isEmpty ? "\(key):" : "\(key): \(sample)"
    reportMissing([key], "\(subject) has no '\(key)'", remedy: "add a line such as '\(line)'")
  }

  /// Records that at least one of several keys is missing.
  mutating func reportMissing(_ keys: [String], _ message: String, remedy: String) {
    missing.append((keys, message, remedy))
  }

  /// Reports unknown keys and missing keys.
  func finish() {
    var explained: Set<String> = []
    let names = Set(entries.map(\.key.value))
    let absent = known.filter { !names.contains($0) }
    for entry in entries where !known.contains(entry.key.value) {
      let near = nearestName(to: entry.key.value, among: absent)
      reading.hasLostUses = true
      if let near { explained.insert(near) }
      if let near { reading.lostKeys.insert(near) }
      reading.error(
        "unknown-key", "unknown key '\(entry.key.value)' in \(subject)", at: entry.key.span,
        remedy: near.map { "did you mean '\($0)'?" } ?? remedyForUnknownKey())
    }
    // If one of these is missing or misspelt, the declarations of the file are unknown.
    let naming = Set(missing.flatMap(\.keys) + explained)
    if !naming.isDisjoint(with: ["types", "operations", "group", "resource"]) {
      reading.hasLostDeclarations = true
    }
    for miss in missing where explained.isDisjoint(with: miss.keys) {
      reading.hasLostUses = true
      reading.error("missing-key", miss.message, at: place, remedy: miss.remedy)
    }
  }

  private func remedyForUnknownKey() -> String {
    if known.count == 1, let only = known.first { return "remove it; the only key here is '\(only)'" }
    return known.count <= 10
      ? "remove it; the keys here are " + known.map { "'\($0)'" }.joined(separator: ", ")
      : "remove it; spec/README.md lists the keys that belong here"
  }
}
