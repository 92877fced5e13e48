extension Diagnostics {
  /// The sorted diagnostics as a JSON array, one object a line, for editors and other programs.
  ///
  /// Each object has `file`, `line`, `column`, `endLine`, `endColumn`, `severity`, `code`, `message`, `remedy`
  /// and `notes`; what a diagnostic doesn't have is null. Lines and columns count from 1.
  public var json: String {
    guard !isEmpty else { return "[]\n" }
    return "[\n" + sorted.map { "  " + Self.object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      "{" + place(note.span, path: nil) + ",\"message\":" + JSONText.quoted(note.message) + "}"
    }
    return "{" + place(diagnostic.span, path: diagnostic.path)
      + ",\"severity\":" + JSONText.quoted(diagnostic.severity.rawValue)
      + ",\"code\":" + JSONText.quoted(diagnostic.code)
      + ",\"message\":" + JSONText.quoted(diagnostic.message)
      + ",\"remedy\":" + (diagnostic.remedy.map(JSONText.quoted) ?? "null")
      + ",\"notes\":[" + notes.joined(separator: ",") + "]}"
  }

  private static func place(_ span: SourceSpan?, path: String?) -> String {
    let file = (span?.file.path ?? path).map(JSONText.quoted) ?? "null"
    let numbers = [
      ("line", span?.start.line), ("column", span?.start.column), ("endLine", span?.end.line),
      ("endColumn", span?.end.column),
    ]
    return "\"file\":\(file)"
      + numbers.map { ",\"\($0.0)\":" + ($0.1.map(String.init) ?? "null") }.joined()
  }
}

/// JSON string literals.
enum JSONText {
  /// The text between quotes, with everything escaped that RFC 8259 requires.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{00}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
