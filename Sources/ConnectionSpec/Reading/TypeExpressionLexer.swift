/// Splits a type expression into tokens, with their places as UTF-8 offsets.
struct TypeExpressionLexer {
  enum Token: Hashable {
    case name(String)
    case open, close, bar, question
    /// A character that is not part of any expression.
    case stray(Character)
    case end
  }

  private let text: String
  private var index: String.Index
  private var offset = 0

  init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  /// Returns the next token; at the end, returns `end` every time.
  mutating func next() -> (token: Token, range: Range<Int>) {
    while index < text.endIndex, text[index].isWhitespace { advance() }
    let start = offset
    guard index < text.endIndex else { return (.end, start..<start) }
    let character = text[index]
    guard Self.isName(character) else {
      advance()
      return (Self.punctuation(character), start..<offset)
    }
    let first = index
    while index < text.endIndex, Self.isName(text[index]) { advance() }
    return (.name(String(text[first..<index])), start..<offset)
  }

  private mutating func advance() {
    offset += text[index].utf8.count
    index = text.index(after: index)
  }

  private static func isName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_" || character == "."
  }

  private static func punctuation(_ character: Character) -> Token {
    switch character {
    case "(": .open
    case ")": .close
    case "|": .bar
    case "?": .question
    default: .stray(character)
    }
  }
}
