import SourceDiagnostics

/// Reports characters that a spec must not hold, see `UnsafeCharacter`.
enum UnsafeText {
  /// Reports every such character of a file, including comments; returns whether there is one.
  static func report(in file: SourceFile, to diagnostics: inout Diagnostics) -> Bool {
    var offset = file.contentStart
    var isFound = false
    while let found = UnsafeCharacter.first(in: file.bytes, from: offset) {
      report(found.scalar, at: file.span(found.range), to: &diagnostics)
      offset = found.range.upperBound
      isFound = true
    }
    return isFound
  }

  /// Reports the first such character, or carriage return, that a scalar's escapes have produced; returns
  /// whether there is one.
  ///
  /// All line ends of a file are line feeds in a scalar.
  static func report(in text: String, at span: SourceSpan, to diagnostics: inout Diagnostics) -> Bool {
    if let found = UnsafeCharacter.first(in: text.utf8) {
      report(found.scalar, at: span, to: &diagnostics)
      return true
    }
    guard text.utf8.contains(0x0D) else { return false }
    report("\r", at: span, to: &diagnostics)
    return true
  }

  private static func report(
    _ scalar: Unicode.Scalar, at span: SourceSpan, to diagnostics: inout Diagnostics
  ) {
    let reason =
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069:
        "turns the direction of writing, so that the line reads as another"
      case 0x0D: "ends a line for some readers only"
      default: "is not seen, and acts in terminals, editors or source code"
      }
    diagnostics.error(
      "unsafe-character", "\(UnsafeCharacter.name(of: scalar)) \(reason)", at: span,
      remedy: scalar == "\r" ? "write the line break as '\\n'" : "remove it")
  }
}
