import SourceDiagnostics

extension YAMLSyntaxFailure {
  /// Reports the failure where its cause is, in the words of somebody who writes a spec.
  ///
  /// libyaml notices an unclosed bracket or quote only where it cannot go on, often lines below; the cause is
  /// where the construct began.
  func report(_ places: YAMLPlaces, to diagnostics: inout Diagnostics) {
    switch (context, problem) {
    case ("while parsing a flow sequence", _):
      reportUnclosed("[", expected: "',' or ']'", places, &diagnostics)
    case ("while parsing a flow mapping", _):
      reportUnclosed("{", expected: "',' or '}'", places, &diagnostics)
    case ("while scanning a quoted scalar", "found unexpected end of stream"),
      ("while scanning a quoted scalar", "found unexpected document indicator"):
      diagnostics.error(
        "unclosed-quote", "this quote is never closed", at: places.character(contextMark),
        remedy: "close it; in single quotes write ' as '', in double quotes \" as \\\"")
    case (_, "found character that cannot start any token") where isTab(places),
      (_, "found a tab character that violates indentation"),
      (_, "found a tab character where an indentation space is expected"):
      diagnostics.error(
        "tab-indentation", "a tab in the indentation", at: places.character(mark), remedy: "use spaces")
    case (_, "found character that cannot start any token"):
      let span = places.character(mark)
      diagnostics.error(
        "syntax", "a plain value cannot start with '\(span.text)'", at: span,
        remedy: "put the value into quotes")
    case (_, "mapping values are not allowed in this context"):
      diagnostics.error(
        "syntax", "a ':' where no key can stand", at: places.character(mark),
        remedy: "put a value that holds ': ' into quotes, or mend the indentation")
    case (_, "could not find expected ':'"):
      diagnostics.error(
        "syntax", "a key without ':'", at: places.character(contextMark),
        remedy: "write 'key: value', or indent a text's further lines deeper than its key")
    case ("while parsing a block mapping", "did not find expected key"):
      diagnostics.error(
        "syntax", "a key of this mapping was expected", at: places.character(mark),
        remedy: "mend the indentation; text with quotes inside is quoted as a whole",
        notes: [Diagnostic.Note("the mapping starts here", at: places.character(contextMark))])
    case ("while parsing a block collection", "did not find expected '-' indicator"):
      diagnostics.error(
        "syntax", "a '-' of this list was expected", at: places.character(mark),
        remedy: "mend the indentation",
        notes: [Diagnostic.Note("the list starts here", at: places.character(contextMark))])
    case (_, "found unknown escape character"):
      diagnostics.error(
        "syntax", "an unknown escape in double quotes", at: places.character(mark),
        remedy: "write \\\\ for a backslash, or use single quotes")
    default:
      diagnostics.error(
        "syntax", context.map { "\(problem) \($0)" } ?? problem, at: places.character(mark))
    }
  }

  private func reportUnclosed(
    _ bracket: String, expected: String, _ places: YAMLPlaces, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.error(
      "unclosed-bracket", "this '\(bracket)' is never closed", at: places.character(contextMark),
      remedy: "close it, or put text that holds brackets, commas or braces into quotes",
      notes: [Diagnostic.Note("\(expected) was expected here", at: places.character(mark))])
  }

  private func isTab(_ places: YAMLPlaces) -> Bool {
    let offset = places.position(mark).offset
    return offset < places.file.bytes.count && places.file.bytes[offset] == 0x09
  }
}
