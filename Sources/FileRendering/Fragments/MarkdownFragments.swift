import ConnectionDocs
import ConnectionPlan

/// Words in Markdown: what would be markup is escaped, for CommonMark, for GitHub's and GitBook's additions, and for the templates that
/// Jekyll and GitBook fill in before they read Markdown.
///
/// It is Unicode scalars that are looked at: a bracket with a combining mark behind it is one character, and opens a link all the same.
public struct MarkdownText: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Escapes plain words; line breaks become spaces.
  ///
  /// - Parameter isBeforeMarkup: whether markup follows without a space, which GitHub would take for a part of an address.
  public init(_ words: String, isBeforeMarkup: Bool = false) {
    guard Self.mayNeedEscape(words) || isBeforeMarkup else {
      text = words
      return
    }
    let scalars = Array(words.unicodeScalars)
    var addresses = AddressEscapes(scalars, isBeforeMarkup: isBeforeMarkup)
    var text = ""
    text.reserveCapacity(words.utf8.count + 16)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "<":
        // GitHub's links of addresses end here, and a backslash before it would belong to the address.
        text += "&lt;"
      case "\\", "`", "*", "[", "]", ">", "|", "~", "$":
        text += "\\"
        text.unicodeScalars.append(scalar)
      case "_":
        // Between letters an underscore is no markup in CommonMark, so payment_intent stays readable; two of them are.
        text += scalars.isInsideWord(index) ? "_" : "\\_"
      case "&":
        text += "&amp;"
      case "{":
        // It opens a template's tag, attributes for what stands before it, or code, depending on the renderer.
        text += "&#123;"
      case ":":
        // GitHub makes links of addresses, and takes escapes in them for a part of them.
        let isAddress = scalars[(index + 1)...].starts(with: ["/", "/"])
        let isContainer = index == 0 && next == ":"
        text += isContainer || isAddress && addresses.isNeeded(at: index) ? "\\:" : ":"
      case "!":
        // Before a link it would make an image of it; three of them open a box.
        text += next == nil || index == 0 ? "\\!" : "!"
      case "#":
        // At the end of a heading it would be a part of its marks.
        let isApart = index == 0 || scalars[index - 1] == "#" || scalars[index - 1].properties.isWhitespace
        text +=
          index == 0 || isApart && next.map { $0 == "#" || $0.properties.isWhitespace } ?? true ? "\\" : ""
        text.unicodeScalars.append(scalar)
      case "+", "-", "=":
        text += index == 0 ? "\\" : ""
        text.unicodeScalars.append(scalar)
      case "^", "?":
        text += index == 0 && next == scalar || scalar == "^" ? "\\" : ""
        text.unicodeScalars.append(scalar)
      case ".", ")":
        if scalar == ".", scalars[..<index].isEndOfWWW, addresses.isNeeded(at: index) {
          text += "\\."
          continue
        }
        // "1. " or "1) " at the beginning would be a list.
        let isMarker =
          index > 0 && index < 10 && scalars[..<index].allSatisfy(\.isASCIIDigit)
          && next?.properties.isWhitespace ?? true
        text += isMarker ? "\\" : ""
        text.unicodeScalars.append(scalar)
      default:
        if scalar.isLineBreak { text += " " } else { text.unicodeScalars.append(scalar) }
      }
    }
    self.text = text
  }

  /// Whether there is anything in the words that could be markup: in most there is nothing.
  private static func mayNeedEscape(_ words: String) -> Bool {
    guard let first = words.utf8.first else { return false }
    let isListMark = "#+-=:?0123456789".utf8.contains(first)
    return isListMark
      || words.utf8.contains { byte in
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "_"),
          UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "!"), UInt8(ascii: "^"),
          UInt8(ascii: "#"),
          0x0A...0x0D, 0x80...:
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
  /// - Parameters:
  ///   - inTable: whether the span stands in a table, where a pipe is escaped even in code.
  ///   - isBehindCode: whether a span ends where it begins, so that their backticks would be one run.
  public init(_ code: String, inTable: Bool = false, isBehindCode: Bool = false) {
    // Nothing is escaped in a span of backticks, and one of nothing is none; in an element everything can be.
    if code.isEmpty || isBehindCode || code.hasTemplateTag {
      text = "<code>" + MarkdownText(code).text + "</code>"
      return
    }
    var content = ""
    var longest = 0
    var run = 0
    for scalar in code.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
      if scalar.isLineBreak {
        content += " "
      } else {
        if scalar == "|", inTable { content += "\\" }
        content.unicodeScalars.append(scalar)
      }
    }
    let fence = String(repeating: "`", count: longest + 1)
    // A space at both ends is taken for padding.
    let ends = [content.utf8.first, content.utf8.last]
    let needsPadding = ends.contains(UInt8(ascii: "`")) || ends == [.space, .space]
    text = fence + (needsPadding ? " \(content) " : content) + fence
  }
}

/// A block of code in Markdown: fenced with as many backticks as it needs.
public struct MarkdownCodeBlock: Fragment {
  /// The text as it goes into the file, without a line break at its end.
  public let text: String

  /// Takes the code and its language.
  public init(_ code: String, language: CodeLanguage) {
    guard !code.hasTemplateTag else {
      // Between fences nothing can be escaped, and Jekyll fills in templates even there.
      text = "<pre><code class=\"language-\(language.rawValue)\">" + HTMLText(code).text + "</code></pre>"
      return
    }
    var longest = 2
    var run = 0
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    text = "\(fence)\(language.rawValue)\n\(code)\n\(fence)"
  }
}

extension [Unicode.Scalar] {
  func isInsideWord(_ index: Int) -> Bool {
    index > 0 && index + 1 < count && self[index - 1].isOfWord && self[index + 1].isOfWord
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var isEndOfWWW: Bool { suffix(3).elementsEqual("www".unicodeScalars) }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
