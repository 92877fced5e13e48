import ConnectionPlan

/// The documentation as Markdown: plain CommonMark with tables, for GitBook, GitHub and language models.
public enum MarkdownSite {
  /// Every page, the table of contents and GitBook's settings, with their paths in the connection's output folder.
  ///
  /// - Parameters:
  ///   - plan: what is documented.
  ///   - templates: the templates named `markdown_…`.
  ///   - specFolder: where the spec is, relative to the connection's output folder: `../../spec/stripe`.
  /// - Throws: `TemplateError` where a template is wrong.
  public static func files(
    for plan: Plan, templates: TemplateLibrary, specFolder: String
  ) throws(TemplateError) -> [RenderedFile] {
    let pages = Page.all(of: plan)
    let sources = SourceLinks(plan: plan, specFolder: specFolder)
    var files: [RenderedFile] = []
    for (index, page) in pages.enumerated() {
      let view = PageView(
        page: page, previous: index > 0 ? pages[index - 1] : nil,
        next: index + 1 < pages.count ? pages[index + 1] : nil, sources: sources)
      let text = try templates.render("markdown_page", view)
      files.append(RenderedFile(path: "Docs/\(page.path).md", text: text.tidiedMarkdown))
    }
    let contents = try templates.render("markdown_summary", ContentsView(pages: pages))
    files.append(RenderedFile(path: "Docs/SUMMARY.md", text: contents.tidiedMarkdown))
    let settings = try templates.render("markdown_gitbook", ContentsView(pages: pages))
    files.append(RenderedFile(path: "Docs/.gitbook.yaml", text: settings))
    return files.sorted { $0.path < $1.path }
  }
}

extension String {
  /// The text with at most one empty line in a row outside of code, and one line break at its end.
  fileprivate var tidiedMarkdown: String {
    var lines: [Substring] = []
    var isCode = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
      if !isCode, line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
