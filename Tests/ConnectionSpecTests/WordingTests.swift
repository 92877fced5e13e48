import SourceDiagnostics
import Testing

@testable import ConnectionSpec

@Suite struct WordingTests {
  @Test(arguments: [
    "TODO: write", "Fill in [Name] here.", "lorem ipsum", "See the Example link.", "Later (TBD)", "[API Key]",
  ])
  func findsPlaceholders(_ text: String) {
    #expect(placeholder(in: text) != nil)
  }

  @Test(arguments: [
    "The todos of a person.", "See [Keys](https://example.com).", "An array such as `[Name]`.", "items[0]",
    "MASTODON",
    "", "[", "The TODOS command.",
  ])
  func leavesOtherTextsAlone(_ text: String) {
    #expect(placeholder(in: text) == nil)
  }

  @Test(arguments: [
    "https://api.example.com", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80",
    "https://a.b/v2",
  ])
  func takesBaseURLs(_ url: String) {
    #expect(baseURLProblems(url) == 0)
  }

  @Test(arguments: [
    "http://example.com", "http://localhost.example.com", "ftp://a.b", "api.example.com", "https://",
    "https://a.b/",
    "https://u:p@a.b", "https://a b", "https://a.b?x", "https://a..b", "https://a.b:port",
  ])
  func refusesOtherBaseURLs(_ url: String) {
    #expect(baseURLProblems(url) == 1)
  }

  @Test func listsFewCandidatesAndNearOnes() {
    #expect(replacement(for: "x", among: ["form", "json"]) == "write 'form' or 'json'")
    #expect(replacement(for: "jsn", among: ["form", "json"]) == "did you mean 'json'?")
    #expect(replacement(for: "x", among: (0..<11).map { "value\($0)" }) == nil)
  }

  private func baseURLProblems(_ url: String) -> Int {
    let file = SourceFile(path: "a.yaml", text: url)
    let reading = Reading()
    checkBaseURL(Located(url, at: file.span(0..<url.utf8.count)), reading)
    return reading.diagnostics.errorCount
  }
}
