import JSONText

extension Diagnostics {
  /// The sorted diagnostics as a JSON array, one object on each line, for editors and other programs.
  ///
  /// Each object has `file`, `line`, `column`, `endLine`, `endColumn`, `severity`, `code`, `message`,
  /// `remedy` and `notes`; a missing one is null. Lines and columns count from 1.
  public var json: String {
    guard !isEmpty else { return "[]\n" }
    return "[\n" + sorted.map { "  " + Self.object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      "{" + place(note.span, path: nil) + ",\"message\":" + JSONString.quoted(note.message) + "}"
    }
    return "{" + place(diagnostic.span, path: diagnostic.path)
      + ",\"severity\":" + JSONString.quoted(diagnostic.severity.rawValue)
      + ",\"code\":" + JSONString.quoted(diagnostic.code)
      + ",\"message\":" + JSONString.quoted(diagnostic.message)
      + ",\"remedy\":" + (diagnostic.remedy.map(JSONString.quoted) ?? "null")
      + ",\"notes\":[" + notes.joined(separator: ",") + "]}"
  }

  private static func place(_ span: SourceSpan?, path: String?) -> String {
    let file = (span?.file.path ?? path).map(JSONString.quoted) ?? "null"
    let numbers = [
      ("line", span?.start.line), ("column", span?.start.column), ("endLine", span?.end.line),
      ("endColumn", span?.end.column),
    ]
    return "\"file\":\(file)"
      + numbers.map { ",\"\($0.0)\":" + ($0.1.map(String.init) ?? "null") }.joined()
  }
}
