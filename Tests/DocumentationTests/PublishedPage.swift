import Foundation
import Testing

/// A page as it is published, with what a reader copies from it.
struct PublishedPage: Sendable {
  /// A block of code between fences.
  struct Code: Sendable {
    var language: String
    /// What the bold line above the fence calls it; empty where there is none.
    var title: String
    var text: String
    /// The line of the first line of code, counted from 1.
    var line: Int
  }

  /// The path in the project.
  let path: String
  let text: String

  init(path: String) throws {
    self.path = path
    text = try ProjectFolder.text(path)
  }

  /// The folder of Stripe's pages.
  static let docs = "Generated/stripe/Docs"

  /// The page of the documentation with that path, such as `triggers/invoice-paid`.
  static func named(_ name: String) throws -> PublishedPage { try PublishedPage(path: "\(docs)/\(name).md") }

  /// Every page of the documentation, by path; the table of contents is one of them.
  static func all() throws -> [PublishedPage] {
    let folder = ProjectFolder.url.appending(path: docs)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    let pages = paths.filter { $0.hasSuffix(".md") }.sorted()
    try #require(!pages.isEmpty, "\(docs) has no page")
    return try pages.map { try PublishedPage(path: "\(docs)/\($0)") }
  }

  /// The path in the documentation's folder.
  var name: String { String(path.dropFirst(Self.docs.count + 1)) }

  /// The blocks of code in their order, without their indentation.
  var code: [Code] {
    var blocks: [Code] = []
    var open: (indentation: Int, code: Code)?
    var title = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.drop { $0 == " " }
      if var block = open {
        if words == "```" {
          blocks.append(block.code)
          open = nil
        } else {
          block.code.text += line.dropFirst(block.indentation) + "\n"
          open = block
        }
      } else if words.hasPrefix("```") {
        let code = Code(language: String(words.dropFirst(3)), title: title, text: "", line: index + 2)
        open = (line.count - words.count, code)
        title = ""
      } else if !words.isEmpty {
        title = words.hasPrefix("**") && words.hasSuffix("**") ? String(words.dropFirst(2).dropLast(2)) : ""
      }
    }
    return blocks
  }

  /// The text outside of blocks of code.
  var prose: String {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let isFence = line.drop { $0 == " " }.hasPrefix("```")
      if isFence { isCode.toggle() }
      return !isFence && !isCode
    }.joined(separator: "\n")
  }

  /// The targets of its links.
  var links: [String] {
    prose.replacing(/`[^`\n]*`/, with: "").matches(of: /\]\(([^)\s]*)\)/).map { String($0.output.1) }
  }

  /// The path in the project that a relative link leads to, without its anchor.
  func target(of link: String) -> String {
    let file = link.prefix { $0 != "#" }
    guard !file.isEmpty else { return path }
    var parts = path.split(separator: "/").dropLast()
    for part in file.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
