import SourceDiagnostics

/// Converts libyaml's marks to places in the file.
struct YAMLPlaces {
  let file: SourceFile
  let scan: CharacterScan

  /// The place of a mark.
  ///
  /// libyaml counts lines and columns as source files do, but from 0. If a file does not end with a line end,
  /// libyaml puts the missing value of the last key on the next line, which does not exist.
  func position(_ mark: YAMLMark) -> SourcePosition {
    let offset = scan.offset(ofCharacter: mark.index)
    guard offset < file.bytes.count else { return file.position(atOffset: offset) }
    return SourcePosition(line: mark.line + 1, column: mark.column + 1, offset: offset)
  }

  /// The span from one mark to another.
  func span(_ start: YAMLMark, _ end: YAMLMark) -> SourceSpan {
    SourceSpan(file: file, start: position(start), end: position(end))
  }

  /// The span of an event, without the line ends that libyaml includes in a block of text.
  func span(_ event: YAMLEvent) -> SourceSpan {
    let whole = span(event.start, event.end)
    guard case .scalar(_, style: .block) = event.kind else { return whole }
    var end = whole.end.offset
    while end > whole.start.offset, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
    return SourceSpan(file: file, start: whole.start, end: file.position(atOffset: end))
  }

  /// The span of the character at a mark; empty at the end of the file.
  func character(_ mark: YAMLMark) -> SourceSpan {
    let start = position(mark)
    return file.span(start.offset..<scan.offset(ofCharacter: mark.index + 1))
  }

  /// Whether only blanks and line ends follow a mark.
  func isBlank(from mark: YAMLMark) -> Bool {
    file.bytes[position(mark).offset...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// The span from an indicator (`&`, `*` or `!`) to the next blank or flow indicator.
  func property(_ indicator: Character, from start: SourcePosition) -> SourceSpan {
    let bytes = file.bytes
    let wanted = indicator.asciiValue
    guard let from = bytes[start.offset...].firstIndex(where: { $0 == wanted }) else {
      return SourceSpan(file: file, start: start, end: start)
    }
    let ends = Array(" \t\r\n,[]{}".utf8)
    let end = bytes[from...].firstIndex { ends.contains($0) } ?? bytes.count
    return file.span(from..<end)
  }

  /// The blanks before the first character of a line, if there is a tab among them.
  func tabbedIndentation(before place: SourcePosition) -> SourceSpan? {
    let bytes = file.bytes
    var start = place.offset
    var hasTab = false
    while start > file.contentStart, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 {
      start -= 1
      if bytes[start] == 0x09 { hasTab = true }
    }
    guard hasTab, start == file.contentStart || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    else { return nil }
    return file.span(start..<place.offset)
  }
}
