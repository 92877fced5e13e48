/// The kind of a spec file, determined by its path.
enum SpecPlace: Hashable {
  case connection, guides, triggers, mapping
  case operations, resource, types

  /// The paths of all kinds of files, as remedies list them.
  static let all = [
    "connection.yaml", "guides.yaml", "triggers.yaml", "mapping.yaml", "operations/<group>.yaml",
    "resources/<name>.yaml", "types/<name>.yaml",
  ]

  /// Creates a kind from a path; nil if a spec has no such file.
  init?(path: String) {
    switch path {
    case "connection.yaml": self = .connection
    case "guides.yaml": self = .guides
    case "triggers.yaml": self = .triggers
    case "mapping.yaml": self = .mapping
    default:
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "operations": self = .operations
      case "resources": self = .resource
      case "types": self = .types
      default: return nil
      }
    }
  }
}
