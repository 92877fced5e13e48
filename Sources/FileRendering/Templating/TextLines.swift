extension UInt8 {
  static let lineBreak = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
}

extension [UInt8] {
  /// The lines without their line breaks; no empty line after a last line break.
  var lines: some Sequence<ArraySlice<UInt8>> {
    sequence(state: self[...]) { rest in
      guard !rest.isEmpty else { return nil }
      let end = rest.firstIndex(of: .lineBreak) ?? rest.endIndex
      defer { rest = rest[Swift.min(end + 1, rest.endIndex)...] }
      return rest[..<end]
    }
  }
}

extension ArraySlice<UInt8> {
  /// The range of the first occurrence of a word; the standard library's generic search is a hundred times slower here.
  func firstPlace(of word: StaticString) -> Range<Int>? {
    word.withUTF8Buffer { word in
      guard let first = word.first else { return nil }
      var rest = self
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: word) { return start..<start + word.count }
        rest = rest.dropFirst()
      }
      return nil
    }
  }

  /// The line without the spaces at its end.
  var withoutTrailingSpaces: ArraySlice<UInt8> {
    var line = self
    while line.last == .space { line.removeLast() }
    return line
  }
}
