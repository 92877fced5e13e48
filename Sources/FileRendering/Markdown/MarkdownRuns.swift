import ConnectionDocs
import ConnectionPlan

/// Words of the page model in Markdown.
struct MarkdownRuns: Fragment {
  let text: String

  /// - Parameters:
  ///   - words: what to write.
  ///   - page: the path of the page that they stand on, from which links are relative.
  ///   - inTable: whether they are a cell's content.
  init(_ words: RichText, on page: String, inTable: Bool = false) {
    text = words.runs.enumerated().map { index, run in
      switch run {
      // Spaces at the beginning of a line would be the indentation of a block.
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

/// Addresses of pages as seen from other pages.
enum RelativeLink {
  /// The address of a target for a link on a page.
  static func address(of target: LinkTarget, from page: String) -> String {
    switch target {
    case .url(let url): return url
    case .page(let path, let anchor):
      let fragment = anchor.map { "#" + $0 } ?? ""
      return path == page && anchor != nil ? fragment : relative(path + ".md", from: page) + fragment
    }
  }

  /// A file of the documentation's folder as seen from a page of it.
  static func relative(_ path: String, from page: String) -> String {
    var from = components(of: page).dropLast()
    var to = components(of: path)[...]
    while let first = from.first, to.count > 1, to.first == first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }

  /// By bytes, which takes a fraction of what characters take: a site has tens of thousands of links.
  private static func components(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
  }
}
