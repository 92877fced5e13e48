/// Whether an address in words of Markdown has something that is escaped.
///
/// GitHub makes links of addresses before it reads what they are made of: an escape in one would be a part of it. An address ends at
/// white space of ASCII; each word is looked through once.
struct AddressEscapes {
  private let scalars: [Unicode.Scalar]
  private let isBeforeMarkup: Bool
  private var known = 0..<0
  private var isEscaped = false

  init(_ scalars: [Unicode.Scalar], isBeforeMarkup: Bool) {
    self.scalars = scalars
    self.isBeforeMarkup = isBeforeMarkup
  }

  /// Whether the rest of the word at an index has something to escape, or markup behind it.
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
