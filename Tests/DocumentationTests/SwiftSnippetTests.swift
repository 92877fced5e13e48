import ConnectionDocs
import Foundation
import Testing

/// What readers copy into their programs.
@Suite struct SwiftSnippetTests {
  @Test func everySnippetCompiles() throws {
    let modules = try #require(BuiltModules(), "the build's modules are beside the tests")
    let pages = try [PublishedPage(path: "README.md")] + PublishedPage.all()
    let programs = pages.map(SnippetProgram.init).filter { !$0.snippets.isEmpty }
    #expect(programs.count > 50)

    let folder = FileManager.default.temporaryDirectory.appending(path: "snippets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try programs.enumerated().map { index, program in
      let file = folder.appending(path: "Page\(index).swift").path(percentEncoded: false)
      try Data(program.source.replacing("func snippet", with: "func page\(index)snippet").utf8)
        .write(to: URL(filePath: file))
      return file
    }
    let compiler = ["swiftc", "-typecheck", "-wmo", "-parse-as-library", "-swift-version", "6"]
    let run = try ToolRun(compiler + modules.flags + files)
    let problems = run.complaints.split(separator: "\n").filter { $0.contains(/:\d+:\d+: error:/) }
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    #expect(run.status == 0, "\(run.complaints.prefix(4000))")
  }

  @Test func snippetsReadTheirSecretsWhereTheCommandDoes() throws {
    for page in try PublishedPage.all() {
      for name in page.text.matches(of: /\bSTRIPE_[A-Z_]+/) {
        #expect(["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET"].contains(String(name.output)), "\(page.name)")
      }
    }
  }
}
