import ConnectionDocs
import ConnectionPlan

/// Plain text escaped for Markdown: for CommonMark, for the extensions of GitHub and GitBook, and for the template engines that Jekyll
/// and GitBook run before they read Markdown.
///
/// It examines Unicode scalars, not characters: a bracket followed by a combining mark is one character, but still opens a link.
public struct MarkdownText: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Escapes plain text; line breaks become spaces.
  ///
  /// - Parameter isBeforeMarkup: whether markup follows without a space, which GitHub would read as a part of a URL.
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
        // An autolink of GitHub's ends here, and a backslash before it would be a part of the URL.
        text += "&lt;"
      case "\\", "`", "*", "[", "]", ">", "|", "~", "$":
        text += "\\"
        text.unicodeScalars.append(scalar)
      case "_":
        // Between letters a single underscore is not markup in CommonMark, so payment_intent stays readable; two in a row are escaped.
        text += scalars.isInsideWord(index) ? "_" : "\\_"
      case "&":
        text += "&amp;"
      case "{":
        // Depending on the renderer, it opens a template tag, attributes of the element before it, or code.
        text += "&#123;"
      case ":":
        // GitHub autolinks URLs, and reads an escape in one as a part of it.
        let isAddress = scalars[(index + 1)...].starts(with: ["/", "/"])
        let isContainer = index == 0 && next == ":"
        text += isContainer || isAddress && addresses.isNeeded(at: index) ? "\\:" : ":"
      case "!":
        // Before a link it would make it an image; three in a row open a box.
        text += next == nil || index == 0 ? "\\!" : "!"
      case "#":
        // At the end of a heading it would be read as its closing sequence.
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
        // "1. " or "1) " at the beginning would be read as a list.
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

  /// Whether the text has characters that could be markup, which most texts have not.
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
  /// The text as it is written to the file.
  public let text: String

  /// Creates a code span; line breaks become spaces.
  ///
  /// - Parameters:
  ///   - inTable: whether the span is in a table, where a pipe is escaped even in code.
  ///   - isBehindCode: whether another span ends where this one begins, so that their backticks would be one run.
  public init(_ code: String, inTable: Bool = false, isBehindCode: Bool = false) {
    // In a span of backticks nothing can be escaped, and an empty one is not a span; in an HTML element everything can be escaped.
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
    // A space at both ends would be removed as padding.
    let ends = [content.utf8.first, content.utf8.last]
    let needsPadding = ends.contains(UInt8(ascii: "`")) || ends == [.space, .space]
    text = fence + (needsPadding ? " \(content) " : content) + fence
  }
}

/// A block of code in Markdown: fenced with as many backticks as it needs.
public struct MarkdownCodeBlock: Fragment {
  /// The text as it is written to the file, without a line break at its end.
  public let text: String

  /// Creates a block of code in a language.
  public init(_ code: String, language: CodeLanguage) {
    guard !code.hasTemplateTag else {
      // Between fences nothing can be escaped, and Jekyll runs its template engine even there.
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
