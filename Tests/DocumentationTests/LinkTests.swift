import ConnectionPlan
import Foundation
import Testing

/// Where the pages send their readers.
@Suite struct LinkTests {
  @Test func everyPathOfTheReadmeExists() throws {
    let page = try PublishedPage(path: "README.md")
    let links = page.links.filter { !$0.contains("://") }
    #expect(!links.isEmpty)
    for link in links { #expect(ProjectFolder.exists(page.target(of: link)), "\(link)") }
    // Paths in code, but those of the connection that a reader is to make.
    let paths = page.prose.matches(of: /`((?:Generated|Scripts|Sources|Templates|Tests|spec)\/[^` ]*)`/)
      .map { String($0.output.1) }.filter { !$0.contains("acme") }
    #expect(!paths.isEmpty)
    for path in paths { #expect(ProjectFolder.exists(path), "\(path)") }
  }

  @Test func theTableOfContentsHasEveryPageOnce() throws {
    let pages = try PublishedPage.all().map(\.name).filter { $0 != "SUMMARY.md" }
    let listed = try PublishedPage.named("SUMMARY").links
    #expect(listed.sorted() == pages.sorted())
  }

  @Test func everyLinkBetweenPagesLeadsToAFile() throws {
    for page in try PublishedPage.all() {
      for link in page.links where !link.contains("://") {
        #expect(ProjectFolder.exists(page.target(of: link)), "\(page.name): \(link)")
      }
    }
  }

  @Test func everyPageIsEditedWhereItsSubjectStands() throws {
    let plan = PublishedPlan.stripe
    for page in try PublishedPage.all() where page.name != "SUMMARY.md" {
      let links = page.links.filter { $0.contains(".yaml#L") }
      #expect(links.count == 1, "\(page.name)")
      for link in links { #expect(!(try line(of: link, on: page)).isEmpty, "\(page.name): \(link)") }
    }
    for operation in plan.operations {
      let name = try #require(operation.id.split(separator: ".").last)
      let line = try editedLine(of: PublishedPlan.page(of: operation))
      #expect(line.hasPrefix("\(name):"), "\(operation.id)")
    }
    for trigger in plan.triggers {
      let line = try editedLine(of: PublishedPlan.page(of: trigger))
      #expect(line.hasPrefix("\(trigger.event):"), "\(trigger.event)")
    }
    for page in try PublishedPage.all() where page.name.hasPrefix("resources/") {
      guard page.name != "resources/references.md" else { continue }
      let name = page.name.dropFirst("resources/".count).dropLast(".md".count).replacing("-", with: "")
      #expect(try editedLine(of: page).lowercased() == "resource: \(name)", "\(page.name)")
    }
  }

  private func editedLine(of page: PublishedPage) throws -> String {
    try line(of: #require(page.links.first { $0.contains(".yaml#L") }, "\(page.name)"), on: page)
  }

  /// The line of the spec that a link points at, without the space around it; empty where there is none.
  private func line(of link: String, on page: PublishedPage) throws -> String {
    let lines = try ProjectFolder.text(page.target(of: link))
      .split(separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(link.split(separator: "#L").last.flatMap { Int($0) })
    return lines.indices.contains(number - 1) ? lines[number - 1].trimmingCharacters(in: .whitespaces) : ""
  }
}
