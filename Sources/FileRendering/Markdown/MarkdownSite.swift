import ConnectionDocs
import ConnectionPlan

/// The documentation as Markdown: plain CommonMark with tables, for GitBook, GitHub and language models.
enum MarkdownSite {
  /// All pages, the table of contents and GitBook's settings, with their paths in the connection's output folder.
  ///
  /// - Parameters:
  ///   - plan: the plan to document.
  ///   - pages: its pages.
  ///   - templates: the templates named `markdown_…`.
  ///   - specFolder: the spec's folder, relative to the connection's output folder: `../../spec/stripe`.
  static func files(for plan: Plan, pages: [Page], templates: TemplateLibrary, specFolder: String)
    -> [PendingFile]
  {
    let sources = SourceLinks(plan: plan, specFolder: specFolder)
    var files = pages.indices.map { index in
      PendingFile { () throws(TemplateError) in
        let view = PageView(
          page: pages[index], previous: index > 0 ? pages[index - 1] : nil,
          next: index + 1 < pages.count ? pages[index + 1] : nil, sources: sources)
        let text = try templates.bytes("markdown_page", view)
        return RenderedFile(path: "Docs/\(pages[index].path).md", text: text.tidiedMarkdown)
      }
    }
    files.append(
      PendingFile { () throws(TemplateError) in
        let contents = try templates.bytes("markdown_summary", ContentsView(pages: pages))
        return RenderedFile(path: "Docs/SUMMARY.md", text: contents.tidiedMarkdown)
      })
    files.append(
      PendingFile { () throws(TemplateError) in
        let settings = try templates.render("markdown_gitbook", ContentsView(pages: pages))
        return RenderedFile(path: "Docs/.gitbook.yaml", text: settings)
      })
    return files
  }
}

extension [UInt8] {
  /// The text with at most one empty line in a row outside of code, and one line break at its end.
  fileprivate var tidiedMarkdown: String {
    var output: [UInt8] = []
    output.reserveCapacity(count)
    var emptyLines = 0
    var isCode = false
    for line in lines {
      if line.isEmpty {
        emptyLines += isCode || (!output.isEmpty && emptyLines == 0) ? 1 : 0
        continue
      }
      if line.drop(while: { $0 == .space }).starts(with: "```".utf8) { isCode.toggle() }
      output += repeatElement(.lineBreak, count: emptyLines)
      output += line
      output.append(.lineBreak)
      emptyLines = 0
    }
    return output.isEmpty ? "\n" : String(decoding: output, as: UTF8.self)
  }
}
