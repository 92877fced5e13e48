/// Finds out whether a URL in Markdown text has characters that would be escaped.
///
/// GitHub autolinks URLs before it processes escapes: an escape in a URL would become a part of it. A URL ends at ASCII white space;
/// each word is scanned once.
struct AddressEscapes {
  private let scalars: [Unicode.Scalar]
  private let isBeforeMarkup: Bool
  private var known = 0..<0
  private var isEscaped = false

  init(_ scalars: [Unicode.Scalar], isBeforeMarkup: Bool) {
    self.scalars = scalars
    self.isBeforeMarkup = isBeforeMarkup
  }

  /// Whether the rest of the word at an index has characters to escape, or is followed by markup.
  mutating func isNeeded(at index: Int) -> Bool {
    if known.contains(index) { return isEscaped }
    let end = scalars[index...].firstIndex { " \t\n\r".unicodeScalars.contains($0) } ?? scalars.count
    known = index..<end
    isEscaped =
      isBeforeMarkup && end == scalars.count
      || known.contains { place in
        switch scalars[place] {
        case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$", "&", "{", "^": true
        case "_": !scalars.isInsideWord(place)
        default: false
        }
      }
    return isEscaped
  }
}
