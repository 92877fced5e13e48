import JSONText
import LocatedYAML
import SourceDiagnostics

extension TableReader {
  /// Reads the members of an object that samples show.
  mutating func sample() -> Located<OrderedJSON>? {
    guard let node = optional("sample") else { return nil }
    guard node.entries != nil else {
      reading.error(
        "wrong-kind", "'sample' must be a mapping, not \(node.kind)", at: node.span,
        remedy: "write the members that matter with their values, such as '{status: paid}'")
      return nil
    }
    return FreeJSONReader(reading: reading).json(node)
  }
}
