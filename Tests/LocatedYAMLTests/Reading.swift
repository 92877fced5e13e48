import LocatedYAML
import SourceDiagnostics

/// What reading a text gave.
struct Reading {
  var root: LocatedNode?
  var diagnostics: Diagnostics

  init(_ text: String, limits: YAMLLimits = YAMLLimits()) {
    self.init(Array(text.utf8), limits: limits)
  }

  init(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) {
    var found = Diagnostics()
    root = YAMLReader.read(
      file: SourceFile(path: "a.yaml", bytes: bytes), diagnostics: &found, limits: limits)
    diagnostics = found
  }

  /// Every diagnostic as `code line:column-line:column`.
  var problems: [String] {
    diagnostics.sorted.map { diagnostic in
      diagnostic.code + (diagnostic.span.map { " " + place($0) } ?? "")
    }
  }

  /// Every note as `message line:column-line:column`.
  var notes: [String] {
    diagnostics.sorted.flatMap(\.notes).map { "\($0.message) \(place($0.span))" }
  }
}

func place(_ span: SourceSpan) -> String {
  "\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)"
}
