import ConnectionDocs
import ConnectionPlan
import Testing

@testable import FileRendering

/// Texts that would be markup, code or another line, if they went into a file as they are.
@Suite struct HostileFragmentTests {
  @Test(arguments: [
    ("__proto__", "\\_\\_proto\\_\\_"), ("a__b", "a\\_\\_b"), ("a_b", "a_b"),
    // A bracket with a combining mark is one character, and a bracket all the same.
    ("[\u{301}x](y)", "\\[\u{301}x\\](y)"), ("<\u{200D}b>", "&lt;\u{200D}b\\>"),
    ("{{ x }}", "&#123;&#123; x }}"), ("{% x %}", "&#123;% x %}"), ("{# x #}", "&#123;# x #}"),
    ("{: onclick=x}", "&#123;: onclick=x}"), ("{onclick=x}", "&#123;onclick=x}"), ("a {", "a &#123;"),
    ("!!! box", "\\!!! box"), (":::box", "\\:::box"), ("a: b", "a: b"), ("![x]", "\\!\\[x\\]"),
    ("??? box", "\\??? box"),
    ("$x$ `y` ~z~", "\\$x\\$ \\`y\\` \\~z\\~"), ("C# 5", "C# 5"), ("heading ##", "heading \\#\\#"),
    ("x^", "x\\^"),
    ("a\r\nb\u{2028}c\u{85}d", "a  b c d"),
    // GitHub makes links of addresses; what is escaped in one would be a part of it.
    ("https://a.example/b_c", "https://a.example/b_c"), ("https://a.example/~b", "https\\://a.example/\\~b"),
    ("https://a.example/?b=1&c=2", "https\\://a.example/?b=1&amp;c=2"),
    ("https://a.example/><b x>", "https\\://a.example/\\>&lt;b x\\>"),
    ("www.a.example/*", "www\\.a.example/\\*"),
  ])
  func markdownTextIsTextForEveryRenderer(words: String, expected: String) {
    #expect(MarkdownText(words).text == expected)
  }

  @Test(arguments: [
    ("", "<code></code>"), ("{{x}}", "<code>&#123;&#123;x}}</code>"), ("a\nb", "`a b`"),
    ("`\u{301}", "`` `\u{301} ``"),
    ("  ", "`    `"),
  ])
  func markdownCodeShowsWhatItIsGiven(code: String, expected: String) {
    #expect(MarkdownCode(code).text == expected)
  }

  @Test func codeBesideCodeIsNotOneSpan() {
    let runs = MarkdownRuns(RichText("a `b``c`"), on: "README")
    #expect(runs.text == "a `b`<code>c</code>")
  }

  @Test func anAddressEndsWhereMarkupBegins() {
    #expect(
      MarkdownRuns(RichText("see https://a.example/`b`"), on: "README").text == "see https\\://a.example/`b`")
    #expect(
      MarkdownRuns(RichText("see https://a.example/ `b`"), on: "README").text == "see https://a.example/ `b`")
    #expect(
      MarkdownText("https://a.example/" + String(repeating: "a", count: 5_000) + "<").text.hasPrefix(
        "https\\://"))
  }

  @Test(arguments: [("``", "\\`\\`"), ("`", "\\`"), ("a```b", "a\\`\\`\\`b")])
  func backticksAroundNothingAreBackticks(words: String, expected: String) {
    #expect(MarkdownRuns(RichText(words), on: "README").text == expected)
  }

  @Test func markdownCodeBlockIsFencedByMoreBackticksThanItHas() {
    #expect(MarkdownCodeBlock("```\nx", language: .json).text == "````json\n```\nx\n````")
  }

  @Test func markdownCodeBlockWithATemplateTagIsHTML() {
    let block = MarkdownCodeBlock("</code>{{ x }}\n{% y %}", language: .bash)
    #expect(
      block.text
        == "<pre><code class=\"language-bash\">&lt;/code&gt;&#123;&#123; x }}\n&#123;% y %}</code></pre>")
  }

  @Test func htmlTextEscapesCharactersWithMarks() {
    #expect(HTMLText("<\u{301}a href='\"&").text == "&lt;\u{301}a href=&#39;&quot;&amp;")
  }

  @Test(arguments: [
    ("https://a.example/{{x}}", "https://a.example/%7B%7Bx%7D%7D"), ("a?b=1&copy;", "a?b=1&amp;copy;"),
    ("a'\u{301}b", "a%27%CC%81b"), ("a\\b|c", "a%5Cb%7Cc"),
  ])
  func urlTextEncodesWhatWouldEndIt(address: String, expected: String) {
    #expect(URLText(address).text == expected)
  }

  @Test(arguments: ["data:text/html,x", "JavaScript:x", "vbscript:x", "x:y"])
  func urlTextRefusesEverySchemeButHarmlessOnes(address: String) {
    #expect(URLText(address).problem != nil)
  }

  @Test func jsonCannotEscapeFromARawLiteral() {
    #expect(RawLiteralLine.holding(json: ##""\\#(x)""##) == ##""\\\u0023(x)""##)
    #expect(RawLiteralLine.holding(json: #""a#b\\c""#) == #""a#b\\c""#)
  }

  @Test(arguments: ["\\#(x)", "a\"\"\"#", "a\nb", "a\rb", "\u{0}"])
  func rawLiteralLineRefusesWhatWouldLeaveIt(line: String) {
    #expect(RawLiteralLine(line).problem != nil)
  }

  @Test(arguments: ["{\"a\": \"#\"}", "\"x\\\\\" #", "a \\#"])
  func rawLiteralLineTakesWhatStaysInside(line: String) {
    #expect(RawLiteralLine(line).problem == nil)
  }

  @Test(arguments: ["a;b", "a // b", "a /* b", "#error(\"x\")", "\"a", "a\nb", "\"\\(\"", "\"a\" \"b"])
  func swiftCodeRefusesWhatNoPieceHas(code: String) {
    #expect(SwiftCodeScan.problem(of: code) != nil)
  }

  @Test(arguments: ["f(\"a;b // c\")", "\"\\(x + \"y\")\"", "\"\\\"\"", "[.a, .b(1)]"])
  func swiftCodeTakesExpressions(code: String) {
    #expect(SwiftCodeScan.problem(of: code) == nil)
  }

  @Test(arguments: ["", "``", "a\u{301}", "é", "a-b", "a b", "`a", "a;b", "1", "`1`"])
  func swiftIdentifierRefusesWhatThePlanDoesNotMake(name: String) {
    #expect(SwiftIdentifier(name).problem != nil)
  }

  @Test(arguments: ["a\nb", "a\rb", "a\u{B}b", "a\u{C}b", "a\u{85}b", "a\u{2028}b", "a\u{2029}b"])
  func aLineOfADocCommentHasNoLineBreakOfAnyKind(line: String) {
    #expect(SwiftDocLine(line).problem != nil)
  }

  @Test func severalLinesAmongOtherTextAreRefused() throws {
    let values = Values(["a": .text(RawLines("x\ny"))])
    let alone = try TemplateLibrary(overrides: ["markdown_page": Array("{{a}}\n".utf8)])
    #expect(try alone.render("markdown_page", values) == "x\ny\n")
    let amongOthers = try TemplateLibrary(overrides: ["markdown_page": Array("// {{a}}\n".utf8)])
    let error = TemplateError(template: "markdown_page", line: 1, reason: .severalLines("a"))
    #expect(throws: error) { try amongOthers.render("markdown_page", values) }
  }
}
