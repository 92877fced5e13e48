import Testing

/// The checks of the pages must find what they are there for.
@Suite struct MarkdownCheckTests {
  @Test(arguments: [
    "[x](b.md)", "[x](#nowhere)", "[x](a.md#two)", "# One\n\n# One", "[x](../a.md)",
  ])
  func linkCheckFinds(text: String) {
    #expect(!MarkdownLinks.problems(in: ["f/a.md": text]).isEmpty)
  }

  @Test func linkCheckAcceptsPagesHeadingsAndCode() {
    let files = [
      "a.md": "# A `b` c\n[x](f/b.md#two-words) `[y](z.md)`", "f/b.md": "## Two words\n[x](../a.md#a-b-c)",
    ]
    #expect(MarkdownLinks.problems(in: files) == [])
  }

  @Test(arguments: [
    "# A\n\n[Name] here", "# A\n\nTODO", "# A\n\nx\n\n## B\n\n## C\n\nx", "# A\n\nx\n\n## B\n\n---",
    "# A\n\n| a | b |\n| --- | --- |\n| a |", "# A\n\n[x]()",
  ])
  func lintFinds(text: String) {
    #expect(!MarkdownLint.problems(in: text).isEmpty)
  }

  @Test func lintAcceptsParts() {
    #expect(
      MarkdownLint.problems(in: "# A\n\n## B\n\n### C\n\n| a\\| | b |\n| --- | --- |\n| a | b |\n") == [])
  }
}
