import ConnectionDocs
import ConnectionPlan

/// Rich text of a page as Markdown.
struct MarkdownRuns: Fragment {
  let text: String

  /// Writes rich text as Markdown.
  ///
  /// - Parameters:
  ///   - words: the text to write.
  ///   - page: the path of the page that it is on, to which links are relative.
  ///   - inTable: whether it is the content of a table's cell.
  init(_ words: RichText, on page: String, inTable: Bool = false) {
    text = words.runs.enumerated().map { index, run in
      switch run {
      // Spaces at the beginning of a line would be read as the indentation of a block.
      case .text(let text):
        MarkdownText(
          index == 0 ? text.withoutLeadingSpace : text, isBeforeMarkup: index + 1 < words.runs.count
        ).text
      case .code(let code):
        MarkdownCode(code, inTable: inTable, isBehindCode: index > 0 && words.runs[index - 1].isCode).text
      case .strong(let text): "**" + MarkdownText(text).text + "**"
      case .link(let text, let target):
        "[" + MarkdownText(text).text + "](" + URLText(RelativeLink.address(of: target, from: page)).text
          + ")"
      }
    }.joined()
  }
}

extension RichText.Run {
  fileprivate var isCode: Bool { if case .code = self { true } else { false } }
}

extension String {
  fileprivate var withoutLeadingSpace: String {
    guard let first = unicodeScalars.first, first.properties.isWhitespace else { return self }
    return String(unicodeScalars.drop(while: \.properties.isWhitespace))
  }
}

/// Relative URLs from one page to another.
enum RelativeLink {
  /// The URL of a target for a link on a page.
  static func address(of target: LinkTarget, from page: String) -> String {
    switch target {
    case .url(let url): return url
    case .page(let path, let anchor):
      let fragment = anchor.map { "#" + $0 } ?? ""
      return path == page && anchor != nil ? fragment : relative(path + ".md", from: page) + fragment
    }
  }

  /// The path of a file in the documentation's folder, relative to a page in it.
  static func relative(_ path: String, from page: String) -> String {
    var from = components(of: page).dropLast()
    var to = components(of: path)[...]
    while let first = from.first, to.count > 1, to.first == first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }

  /// The components of a path, split by bytes, which is many times faster than by characters: a site has tens of thousands of links.
  private static func components(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
  }
}
