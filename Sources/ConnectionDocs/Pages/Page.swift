import ConnectionPlan
import SourceDiagnostics

/// A page of the documentation, before it is written in any markup.
public struct Page: Sendable {
  /// Where it is, without extension, relative to the documentation's folder: `actions/customers-create`.
  public var path: String
  /// The heading.
  public var title: String
  /// One sentence, for the beginning of the page and for search results.
  public var description: RichText
  /// The sections in their order.
  public var sections: [PageSection]
  /// The line of the spec that the page comes from.
  public var source: SourceSpan?
  /// The chapter that it belongs to, for example `Actions`; nil for the pages at the beginning.
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
    // A section that the spec has nothing for is left out rather than left empty.
    self.sections = sections.compactMap { $0 }.filter { !$0.blocks.isEmpty || $0.isHeadOfOthers }
  }
}

/// A section with its heading.
public struct PageSection: Sendable {
  /// The heading.
  public var title: String
  /// The heading's fragment, as GitHub makes it from the title.
  public var anchor: String
  /// 2 for a section of the page, 3 for a part of the section before it.
  public var level: Int
  /// What the section says.
  public var blocks: [Block]
  /// It may be without blocks of its own, because others of a lower level follow.
  var isHeadOfOthers: Bool

  init(_ title: String, level: Int = 2, isHeadOfOthers: Bool = false, _ blocks: [Block?]) {
    self.title = title
    self.level = level
    self.isHeadOfOthers = isHeadOfOthers
    self.blocks = blocks.compactMap { $0 }
    anchor = Self.anchor(of: title)
  }

  /// The fragment that GitHub gives a heading.
  public static func anchor(of title: String) -> String {
    title.lowercased().compactMap { character -> String? in
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        return String(character)
      }
      return character == " " ? "-" : nil
    }.joined()
  }
}
