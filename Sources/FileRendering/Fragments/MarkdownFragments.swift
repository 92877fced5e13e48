/// Words in Markdown: what would be markup is escaped.
public struct MarkdownText: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Escapes plain words; line breaks become spaces.
  public init(_ words: String) {
    guard Self.mayNeedEscape(words) else {
      text = words
      return
    }
    let characters = Array(words)
    var text = ""
    text.reserveCapacity(words.utf8.count)
    for (index, character) in characters.enumerated() {
      switch character {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~":
        text += "\\\(character)"
      case "_":
        // Inside a word an underscore is no markup in CommonMark, so payment_intent stays readable.
        let isInside =
          index > 0 && index + 1 < characters.count && characters[index - 1].isOfWord
          && characters[index + 1].isOfWord
        text += isInside ? "_" : "\\_"
      case "&":
        text += "&amp;"
      case "#", "+", "-":
        text += index == 0 ? "\\\(character)" : String(character)
      case ".", ")":
        // "1. " or "1) " at the beginning would be a list.
        let isMarker =
          index > 0 && index < 10 && characters[..<index].allSatisfy(\.isASCIIDigit)
          && (index + 1 == characters.count || characters[index + 1].isWhitespace)
        text += isMarker ? "\\\(character)" : String(character)
      default:
        text += character.isNewline ? " " : String(character)
      }
    }
    self.text = text
  }

  /// Whether there is anything in the words that could be markup: in most there is nothing.
  private static func mayNeedEscape(_ words: String) -> Bool {
    guard let first = words.utf8.first else { return false }
    let isListMark = "#+-0123456789".utf8.contains(first)
    return isListMark
      || words.utf8.contains { byte in
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "_"),
          UInt8(ascii: "&"), 0x0A...0x0D, 0x80...:
          true
        default: false
        }
      }
  }
}

/// A code span in Markdown, with as many backticks as it needs.
public struct MarkdownCode: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Takes the code; line breaks become spaces.
  ///
  /// - Parameter inTable: whether the span stands in a table, where a pipe is escaped even in code.
  public init(_ code: String, inTable: Bool = false) {
    if !code.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "|") }), !code.hasLineBreak
    {
      text = "`" + code + "`"
      return
    }
    var code = String(code.map { $0.isNewline ? " " : $0 })
    var longest = 0
    var run = 0
    for character in code {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    if code.hasPrefix("`") || code.hasSuffix("`") { code = " \(code) " }
    if inTable { code = code.map { $0 == "|" ? "\\|" : String($0) }.joined() }
    text = fence + code + fence
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
