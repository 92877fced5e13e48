import SourceDiagnostics

extension YAMLSyntaxFailure {
  /// Reports the syntax error at its cause, in terms of the spec language.
  ///
  /// libyaml notices an unclosed bracket or quote only where it cannot continue, often lines below; the cause
  /// is where the construct began. `unclosed` is the start of the innermost open bracket, if there is one.
  func report(_ places: YAMLPlaces, unclosed: SourcePosition?, to diagnostics: inout Diagnostics) {
    switch (context, problem) {
    case ("while parsing a flow sequence", _), ("while parsing a flow mapping", _):
      reportUnclosed(places.position(contextMark), places, &diagnostics)
    case ("while scanning a quoted scalar", "found unexpected end of stream"),
      ("while scanning a quoted scalar", "found unexpected document indicator"):
      diagnostics.error(
        "unclosed-quote", "this quote is never closed", at: places.character(contextMark),
        remedy: "close it; in single quotes write ' as '', in double quotes \" as \\\"")
    case (_, _) where unclosed != nil && places.isBlank(from: mark):
      reportUnclosed(unclosed ?? places.position(contextMark), places, &diagnostics)
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
    case ("while parsing a quoted scalar", _):
      diagnostics.error(
        "syntax", "an unknown escape in double quotes", at: places.character(mark),
        remedy: "write \\\\ for a backslash, or use single quotes")
    case ("while scanning an alias", _), ("while scanning an anchor", _), ("while scanning a tag", _),
      ("while parsing a tag", _), (_, "found undefined tag handle"):
      diagnostics.error(
        "syntax", "a plain value cannot start with '&', '*' or '!'", at: places.character(contextMark),
        remedy: "put the value into quotes")
    case (_, "did not find expected <document start>"):
      diagnostics.error(
        "syntax", "something stands behind the end of the document", at: places.character(mark),
        remedy: "remove it, or mend its indentation")
    case (_, "found incompatible YAML document"), (_, "found duplicate %TAG directive"),
      (_, "found duplicate %YAML directive"), ("while scanning a directive", _),
      ("while scanning a %YAML directive", _), ("while scanning a %TAG directive", _):
      diagnostics.error(
        "directive", "directives are not part of the spec language", at: places.character(mark),
        remedy: "remove the lines that begin with '%'")
    case (_, "did not find expected node content"):
      diagnostics.error(
        "syntax", "a value was expected here", at: places.character(mark),
        remedy: "write the value, or '' for an empty text")
    default:
      diagnostics.error(
        "syntax", context.map { "\(problem) \($0)" } ?? problem, at: places.character(mark),
        remedy: "put the value into quotes if it is text")
    }
  }

  private func reportUnclosed(
    _ start: SourcePosition, _ places: YAMLPlaces, _ diagnostics: inout Diagnostics
  ) {
    let bracket = places.file.span(start.offset..<start.offset + 1)
    let expected = bracket.text == "[" ? "',' or ']'" : "',' or '}'"
    diagnostics.error(
      "unclosed-bracket", "this '\(bracket.text)' is never closed", at: bracket,
      remedy: "close it, or put text that holds brackets, commas or braces into quotes",
      notes: [Diagnostic.Note("\(expected) was expected here", at: places.character(mark))])
  }

  private func isTab(_ places: YAMLPlaces) -> Bool {
    let offset = places.position(mark).offset
    return offset < places.file.bytes.count && places.file.bytes[offset] == 0x09
  }
}
