import LocatedYAML
import SourceDiagnostics

/// A text gives nodes whose places lie in it and in one another, or diagnostics with places, or it has no content.
func testYAML(_ bytes: [UInt8]) {
  let file = SourceFile(path: "a.yaml", bytes: bytes)
  var diagnostics = Diagnostics()
  let root = YAMLReader.read(file: file, diagnostics: &diagnostics)
  for diagnostic in diagnostics.all {
    guard let span = diagnostic.span else { fatalError("property: no place: \(diagnostic.message)") }
    checkSpan(span, in: file)
    for note in diagnostic.notes { checkSpan(note.span, in: file) }
  }
  let printed = DiagnosticPrinter().text(diagnostics)
  require(!printed.utf8.contains(0x1B), "a diagnostic can't command a terminal")
  if let root {
    checkNode(root, in: file)
  } else if !diagnostics.hasErrors {
    require(hasNoContent(file.text), "nothing is lost in silence")
  }
}

private func checkSpan(_ span: SourceSpan, in file: SourceFile) {
  require(
    span.start.offset >= 0 && span.start.offset <= span.end.offset && span.end.offset <= file.bytes.count,
    "\(span) lies in the text")
  require(
    file.position(atOffset: span.start.offset) == span.start,
    "line and column of \(span) are those of its offset")
}

private func checkNode(_ node: LocatedNode, in file: SourceFile) {
  checkSpan(node.span, in: file)
  require(file.position(atOffset: node.span.end.offset) == node.span.end, "the end of \(node.span) is exact")
  for entry in node.entries ?? [] { checkSpan(entry.key.span, in: file) }
  for child in (node.elements ?? []) + (node.entries ?? []).map(\.value) {
    require(
      child.span.start.offset >= node.span.start.offset && child.span.end.offset <= node.span.end.offset,
      "\(child.span) lies in \(node.span)")
    checkNode(child, in: file)
  }
}

private func hasNoContent(_ text: String) -> Bool {
  // By bytes: a mark behind the "#" of a comment makes one character with it.
  let starts = ["#", "---", "..."].map { Array($0.utf8) }
  return text.split(whereSeparator: \.isNewline).allSatisfy { line in
    let content = Array(line.drop(while: \.isWhitespace).utf8)
    return content.isEmpty || starts.contains { content.prefix($0.count) == $0[...] }
  }
}
