/// Text prepared for a terminal: cells with known widths, without characters that a terminal would act on.
package struct DisplayText {
  /// One character on the screen.
  struct Cell {
    var text: String
    /// The number of columns.
    var width: Int
    /// The index of its first Unicode scalar in the text.
    var scalar: Int
  }

  private static let tabStop = 4

  /// The characters from left to right.
  private(set) var cells: [Cell] = []
  /// The number of Unicode scalars of the text.
  private(set) var scalarCount = 0

  /// Lays out a line; tabs reach to the next multiple of four columns.
  init(_ line: some StringProtocol) {
    var column = 0
    for character in line {
      let cell = Self.cell(character, column: column, scalar: scalarCount)
      cells.append(cell)
      column += cell.width
      scalarCount += character.unicodeScalars.count
    }
  }

  /// The text after ``harmless(_:)``, cut after about 2,000 bytes, because a name may be megabytes long.
  static func short(_ text: String) -> String {
    guard text.utf8.count > 2_000 else { return harmless(text) }
    var bytes = 0
    let cut = text.unicodeScalars.prefix { scalar in
      bytes += UTF8.width(scalar)
      return bytes <= 2_000
    }
    return harmless(String(String.UnicodeScalarView(cut))) + "…"
  }

  /// The text with the characters that a terminal would act on made visible; line ends are kept.
  static func harmless(_ text: String) -> String {
    text.map { $0.isNewline ? "\n" : cell($0, column: 0, scalar: 0).text }.joined()
  }

  /// The text on one line, with line ends and the characters that a terminal would act on made visible.
  ///
  /// For names and other parts of a line, which must not look like a line of their own.
  package static func harmlessLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: text.unicodeScalars.map(visible))
    return String(line)
  }

  private static func cell(_ character: Character, column: Int, scalar: Int) -> Cell {
    guard character != "\t" else {
      let width = tabStop - column % tabStop
      return Cell(text: String(repeating: " ", count: width), width: width, scalar: scalar)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: character.unicodeScalars.map(visible))
    return Cell(text: String(text), width: width(of: String(text)), scalar: scalar)
  }

  /// The visible replacement for a control character, which could move the cursor, or for one that changes
  /// the writing direction, which could make a line look like another.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x200E, 0x200F: "\u{FFFD}"
    default: UnsafeCharacter.isUnsafe(scalar) ? "\u{FFFD}" : scalar
    }
  }

  /// The number of columns of a character: two for wide East Asian ones and emoji, otherwise one.
  private static func width(of character: String) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
    if scalars.count == 1, first.properties.generalCategory == .nonspacingMark { return 0 }
    return wideRanges.contains { $0.contains(first.value) } ? 2 : 1
  }

  /// The blocks that Unicode's EastAsianWidth.txt lists as wide or fullwidth, without emoji.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD,
  ]
}
