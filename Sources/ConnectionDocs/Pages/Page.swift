import ConnectionPlan
import SourceDiagnostics

/// A documentation page, independent of the markup that it is written in.
public struct Page: Sendable {
  /// The path without extension, relative to the documentation's folder, for example `actions/customers-create`.
  public var path: String
  /// The heading.
  public var title: String
  /// One sentence, for the beginning of the page and for search results.
  public var description: RichText
  /// The sections in their order.
  public var sections: [PageSection]
  /// The span in the spec that the page comes from.
  public var source: SourceSpan?
  /// The chapter that it belongs to, for example `Actions`; nil for pages before the first chapter.
  public var chapter: String?

  init(
    path: String, title: String, description: RichText, source: SourceSpan?, chapter: String? = nil,
    sections: [PageSection?]
  ) {
    self.path = path
    self.title = title
    self.description = description
    self.source = source
    self.chapter = chapter
    // A section without content is left out.
    self.sections = sections.compactMap { $0 }.filter { !$0.blocks.isEmpty || $0.isHeadOfOthers }
  }
}

/// A section of a page, with its heading.
public struct PageSection: Sendable {
  /// The heading.
  public var title: String
  /// The heading's URL fragment, as GitHub derives it from the title.
  public var anchor: String
  /// The level of the heading: 2 for a section of the page, 3 for a subsection of the section before it.
  public var level: Int
  /// The content.
  public var blocks: [Block]
  /// Whether it is kept without blocks of its own, because subsections follow.
  var isHeadOfOthers: Bool

  init(_ title: String, level: Int = 2, isHeadOfOthers: Bool = false, _ blocks: [Block?]) {
    self.title = title
    self.level = level
    self.isHeadOfOthers = isHeadOfOthers
    self.blocks = blocks.compactMap { $0 }
    anchor = Self.anchor(of: title)
  }

  /// The URL fragment that GitHub derives from a heading.
  public static func anchor(of title: String) -> String {
    title.lowercased().compactMap { character -> String? in
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        return String(character)
      }
      return character == " " ? "-" : nil
    }.joined()
  }
}
