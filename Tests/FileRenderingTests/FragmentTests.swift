import FileRendering
import Testing

@Suite struct FragmentTests {
  @Test(arguments: [
    ("a*b", "a\\*b"), ("payment_intent", "payment_intent"), ("_emphasis_", "\\_emphasis\\_"),
    ("List<T> | [x]", "List&lt;T\\> \\| \\[x\\]"), ("1. first", "1\\. first"), ("v1.2", "v1.2"),
    ("# no heading", "\\# no heading"), ("a & b", "a &amp; b"), ("two\nlines", "two lines"),
  ])
  func markdownTextEscapesMarkup(words: String, expected: String) {
    #expect(MarkdownText(words).text == expected)
  }

  @Test(arguments: [
    ("plain", "`plain`"), ("a`b", "``a`b``"), ("`a`", "`` `a` ``"), ("a|b", "`a|b`"),
  ])
  func markdownCodeChoosesItsFence(code: String, expected: String) {
    #expect(MarkdownCode(code).text == expected)
  }

  @Test func markdownCodeEscapesPipesInTables() {
    #expect(MarkdownCode("a|b", inTable: true).text == "`a\\|b`")
  }

  @Test func swiftStringLiteralEscapes() {
    #expect(SwiftStringLiteral("a\"\\\n\u{7}\u{202E}é").text == "\"a\\\"\\\\\\n\\u{7}\\u{202e}é\"")
  }

  @Test func swiftIdentifierRefusesWhatIsNone() {
    #expect(SwiftIdentifier("`default`").problem == nil)
    #expect(SwiftIdentifier("a b").problem != nil)
    #expect(SwiftIdentifier("1a").problem != nil)
  }

  @Test func docLineRefusesLineBreaks() {
    #expect(SwiftDocLine("a\nb").problem != nil)
  }

  @Test func urlTextRefusesForeignSchemes() {
    #expect(URLText("javascript:alert(1)").problem != nil)
    #expect(URLText("https://example.com/a:b").problem == nil)
    #expect(URLText("../a.md#x:y").problem == nil)
    #expect(URLText("a b(c)").text == "a%20b%28c%29")
  }
}
