import LocatedYAML
import SourceDiagnostics

/// Reads lists and YAML mappings inside a YAML mapping.
extension TableReader {
  /// The elements of a list; empty if the key is absent or its value is not a list.
  mutating func list(_ key: String, like sample: String) -> [LocatedNode] {
    guard let node = optional(key) else { return [] }
    return elements(node, of: key, like: sample)
  }

  mutating func requiredList(_ key: String, like sample: String) -> [LocatedNode] {
    guard let node = required(key, like: sample) else { return [] }
    return elements(node, of: key, like: sample)
  }

  mutating func texts(_ key: String, like sample: String) -> [Located<String>] {
    list(key, like: sample).compactMap { text($0, of: "an entry of '\(key)'") }
  }

  mutating func proseList(_ key: String, like sample: String) -> [Located<String>] {
    list(key, like: sample).compactMap { prose($0, of: "an entry of '\(key)'") }
  }

  /// The entries of a YAML mapping with free keys; empty if the key is absent or its value is not a YAML
  /// mapping.
  mutating func named(_ key: String, like sample: String) -> [LocatedNode.Entry] {
    guard let node = optional(key) else { return [] }
    return entries(node, of: key, like: sample)
  }

  mutating func requiredNamed(_ key: String, like sample: String) -> [LocatedNode.Entry] {
    required(key, like: "{\(sample)}").map { filled($0, of: key, like: sample) } ?? []
  }

  /// The entries of a YAML mapping that may be absent but not empty.
  mutating func filledNamed(_ key: String, like sample: String) -> [LocatedNode.Entry] {
    optional(key).map { filled($0, of: key, like: sample) } ?? []
  }

  private func filled(_ node: LocatedNode, of key: String, like sample: String) -> [LocatedNode.Entry] {
    let found = entries(node, of: key, like: sample)
    if found.isEmpty, node.entries != nil {
      reading.error(
        "missing-value", "'\(key)' is empty", at: node.span, remedy: "add an entry, such as '\(sample)'")
    }
    return found
  }

  /// A reader of the YAML mapping under a key, which messages name after the key.
  mutating func table(_ key: String, like sample: String) -> TableReader? {
    optional(key).flatMap { table($0, of: key, like: sample) }
  }

  mutating func requiredTable(_ key: String, like sample: String) -> TableReader? {
    required(key, like: "{\(sample)}").flatMap { table($0, of: key, like: sample) }
  }

  private func table(_ node: LocatedNode, of key: String, like sample: String) -> TableReader? {
    let table = TableReader(node, of: "'\(key)'", at: keySpan(key), like: sample, reading)
    if table == nil { reading.lostKeys.insert(key) }
    return table
  }

  private func elements(_ node: LocatedNode, of key: String, like sample: String) -> [LocatedNode] {
    if let elements = node.elements { return elements }
    reading.error(
      "wrong-kind", "'\(key)' must be a list, not \(node.kind)", at: node.span,
      remedy: "write '\(key): \(sample)'")
    return []
  }

  private func entries(_ node: LocatedNode, of key: String, like sample: String) -> [LocatedNode.Entry] {
    if let entries = node.entries { return entries }
    reading.hasLostDeclarations = true
    reading.error(
      "wrong-kind", "'\(key)' must be a mapping, not \(node.kind)", at: node.span,
      remedy: "write names with values under '\(key):', such as '\(sample)'")
    return []
  }
}
