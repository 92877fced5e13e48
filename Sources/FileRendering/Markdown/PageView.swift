import ConnectionDocs
import ConnectionPlan

/// A page with links to the previous and the next page.
struct PageView: ViewModel {
  let page: Page
  let previous: Page?
  let next: Page?
  let sources: SourceLinks

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "title": .text(MarkdownText(page.title))
    case "description": .text(MarkdownRuns(page.description, on: page.path))
    case "sections": .models(page.sections.map { SectionView(section: $0, page: page.path) })
    case "hasSource": .flag(page.source != nil)
    case "sourceName":
      .text(page.source.map { MarkdownText("\(sources.name(of: $0)), line \($0.start.line)") })
    case "sourceAddress": .text(page.source.map { URLText(sources.address(of: $0, from: page.path)) })
    case "previous": .text(previous.map(link))
    case "next": .text(next.map(link))
    default: nil
    }
  }

  private func link(to other: Page) -> MarkdownRuns {
    MarkdownRuns(.link(other.title, to: .page(other.path)), on: page.path)
  }
}

/// A section with its heading.
struct SectionView: ViewModel {
  let section: PageSection
  let page: String

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "marks": .text(RawLines(String(repeating: "#", count: section.level)))
    case "heading": .text(MarkdownText(section.title))
    case "blocks": .models(section.blocks.map { BlockView(block: $0, page: page) })
    default: nil
    }
  }
}

/// The table of contents: the pages, grouped by chapter.
struct ContentsView: ViewModel {
  let pages: [Page]

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "chapters": .models(chapters)
    default: nil
    }
  }

  private var chapters: [ChapterView] {
    pages.reduce(into: []) { chapters, page in
      if let last = chapters.indices.last, chapters[last].title == page.chapter {
        chapters[last].pages.append(page)
      } else {
        chapters.append(ChapterView(title: page.chapter, pages: [page]))
      }
    }
  }
}

/// A chapter of the table of contents.
struct ChapterView: ViewModel {
  let title: String?
  var pages: [Page]

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "title": .text(title.map { MarkdownText($0) })
    case "links":
      .texts(pages.map { MarkdownRuns(.link($0.title, to: .page($0.path)), on: "SUMMARY") })
    default: nil
    }
  }
}
