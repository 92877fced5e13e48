import LocatedYAML
import SourceDiagnostics

/// Converts YAML to the JSON value that it stands for.
enum YAMLDocument {
  /// The value of a file; reports an error and returns nil if it cannot be parsed.
  static func value(of file: SourceFile, diagnostics: inout Diagnostics) -> DocumentValue? {
    let limits = YAMLLimits(
      bytesPerFile: DocumentFile.maximumYAMLSize, nesting: 128, nodes: DocumentFile.maximumValues,
      allowsUnsafeCharacters: true)
    guard let root = YAMLReader.read(file: file, diagnostics: &diagnostics, limits: limits) else {
      if !diagnostics.hasErrors {
        diagnostics.error(
          "empty-file", "the file is empty", path: file.path, remedy: "give an OpenAPI document")
      }
      return nil
    }
    return value(of: root)
  }

  private static func value(of node: LocatedNode) -> DocumentValue {
    switch node.content {
    case .table(let entries):
      .object(entries.map { .init(name: $0.key.value, value: value(of: $0.value)) })
    case .sequence(let elements): .array(elements.map(value))
    case .scalar(let text, isPlain: false): .string(text)
    case .scalar(let text, isPlain: true): plain(text, isNull: node.isNull)
    }
  }

  /// The value of a plain scalar in the core schema of YAML 1.2, in which `yes` and `no` are strings.
  private static func plain(_ text: String, isNull: Bool) -> DocumentValue {
    if isNull { return .null }
    switch text {
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return isNumber(text) ? .number(text) : .string(text)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
      && Double(text) != nil
  }
}
