import SourceDiagnostics
import Testing

struct PrinterTests {
  private func diagnostics(
    _ text: String, _ offsets: Range<Int>, remedy: String? = nil, path: String = "a.yaml"
  ) -> Diagnostics {
    var diagnostics = Diagnostics()
    diagnostics.error(
      "a-code", "a message", at: SourceFile(path: path, text: text).span(offsets), remedy: remedy)
    return diagnostics
  }

  @Test func printsLineMarkAndRemedy() {
    let text = String(repeating: "\n", count: 13) + "      type: strng\n"
    var found = Diagnostics()
    let file = SourceFile(path: "spec/stripe/operations/customers.yaml", text: text)
    found.error(
      "unknown-type", "unknown type 'strng'", at: file.span(25..<30), remedy: "did you mean 'string'?")
    #expect(
      DiagnosticPrinter().text(found) == """
        spec/stripe/operations/customers.yaml:14:13: error: unknown type 'strng'
         14 |       type: strng
            |             ^~~~~ did you mean 'string'?

        """)
  }

  @Test func putsLongRemediesBelowAndPrintsNotes() {
    let file = SourceFile(path: "a.yaml", text: "a: 1\na: 2\n")
    var found = Diagnostics()
    found.warning(
      "twice", "twice", at: file.span(5..<6), remedy: "one\ntwo",
      notes: [Diagnostic.Note("first", at: file.span(0..<1))])
    #expect(
      DiagnosticPrinter().text(found) == """
        a.yaml:2:1: warning: twice
         2 | a: 2
           | ^
           = one
           = two
        a.yaml:1:1: note: first
         1 | a: 1
           | ^

        """)
  }

  @Test func alignsMarksBelowTabsAndWideCharacters() {
    let printed = DiagnosticPrinter().text(diagnostics("a\t日本👍🏽: é e\u{301}x", 2..<8))
    #expect(printed.hasSuffix(" 1 | a   日本👍🏽: é e\u{301}x\n   |     ^~~~\n"))
    let after = DiagnosticPrinter().text(diagnostics("日本👍🏽e\u{301}x", 17..<18))
    #expect(after.hasSuffix("   |        ^\n"))
  }

  @Test func cutsLongLinesAroundThePlace() throws {
    let text = String(repeating: "a", count: 300) + "HERE" + String(repeating: "b", count: 300)
    let lines = DiagnosticPrinter(lineWidth: 40).text(diagnostics(text, 300..<304)).split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[1].dropFirst(5).count == 40)
    #expect(lines[1].contains("…aaaaaaaaaaaaHEREbbbb"))
    let mark = try #require(lines[2].firstIndex(of: "^"))
    let word = try #require(lines[1].firstRange(of: "HERE")).lowerBound
    #expect(
      lines[2].distance(from: lines[2].startIndex, to: mark)
        == lines[1].distance(from: lines[1].startIndex, to: word))
    #expect(lines[2].hasSuffix("^~~~"))
  }

  @Test func marksTheFirstLineOfALongerSpanAndTheEndOfALine() {
    #expect(DiagnosticPrinter().text(diagnostics("abc\ndef", 1..<6)).hasSuffix(" 1 | abc\n   |  ^~\n"))
    #expect(DiagnosticPrinter().text(diagnostics("abc\n", 3..<3)).hasSuffix(" 1 | abc\n   |    ^\n"))
    #expect(DiagnosticPrinter().text(diagnostics("", 0..<0)).hasSuffix(" 1 | \n   | ^\n"))
  }

  @Test func showsWhatATerminalWouldObey() {
    var found = diagnostics("a: \u{1B}[31m\u{202E}x", 0..<1)
    found.error("b", "bad '\u{1B}[2J'", path: "x\u{7}y", remedy: "no \u{9B}")
    let printed = DiagnosticPrinter().text(found)
    #expect(printed.contains(" 1 | a: ␛[31m\u{FFFD}x\n"))
    #expect(printed.contains("x␇y: error: bad '␛[2J'\n  = no \u{FFFD}\n"))
  }

  @Test func coloursOnlyOnRequest() {
    let found = diagnostics("abc", 0..<3)
    #expect(!DiagnosticPrinter().text(found).contains("\u{1B}"))
    #expect(DiagnosticPrinter(usesColour: true).text(found).contains("\u{1B}[1;31merror\u{1B}[0m: "))
  }

  @Test func writesJSON() {
    var found = diagnostics("ab\"c", 1..<3, remedy: "say \"x\"\n", path: "a\\b.yaml")
    found.warning("gone", "is\tgone\u{1}", path: "b.yaml")
    #expect(Diagnostics().json == "[]\n")
    #expect(
      found.json == #"""
        [
          {"file":"a\\b.yaml","line":1,"column":2,"endLine":1,"endColumn":4,"severity":"error","code":"a-code","message":"a message","remedy":"say \"x\"\n","notes":[]},
          {"file":"b.yaml","line":null,"column":null,"endLine":null,"endColumn":null,"severity":"warning","code":"gone","message":"is\tgone\u0001","remedy":null,"notes":[]}
        ]

        """#)
  }

  @Test func escapesGitHubAnnotations() {
    let found = diagnostics("abc", 1..<2, remedy: "50% of\r\nit, or: all", path: "a,b:c.yaml")
    #expect(
      found.gitHubAnnotations
        == "::error file=a%2Cb%3Ac.yaml,line=1,col=2::a message%0A50%25 of%0D%0Ait, or: all\n")
  }

  @Test func sortsByFileThenPlace() {
    var found = Diagnostics()
    let late = SourceFile(path: "b.yaml", text: "abc")
    let early = SourceFile(path: "a.yaml", text: "x\ny")
    found.error("4", "", at: late.span(1..<2))
    found.error("2", "", at: early.span(2..<3))
    found.error("1", "", at: early.span(0..<1))
    found.warning("5", "", at: late.span(1..<2))
    found.error("3", "", path: "b.yaml")
    #expect(found.sorted.map(\.code) == ["1", "2", "3", "4", "5"])
    #expect(found.errorCount == 4)
    #expect(found.warningCount == 1)
  }
}
