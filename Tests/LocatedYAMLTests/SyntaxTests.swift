import LocatedYAML
import SourceDiagnostics
import Testing

struct SyntaxTests {
  @Test(arguments: [
    ("a: [b, c\nd: e\n", "unclosed-bracket 1:4-1:5"),
    ("a: {b: c,\nd: e\n", "unclosed-bracket 1:4-1:5"),
    ("a: [\n", "unclosed-bracket 1:4-1:5"),
    ("a: [{b: [c], d: \n\n", "unclosed-bracket 1:5-1:6"),
    ("a: [b, 'c\n", "unclosed-quote 1:8-1:9"),
    ("[,]\n", "syntax 1:2-1:3"),
    ("a: *\n", "syntax 1:4-1:5"),
    ("a: & b\n", "syntax 1:4-1:5"),
    ("a: !x!y z\n", "syntax 1:4-1:5"),
    ("a: !%ZZ z\n", "syntax 1:4-1:5"),
    ("a: 1\n...\nb: 2\n", "syntax 3:1-3:2"),
    ("%YAML 9.9\n---\na: 1\n", "directive 1:1-1:2"),
    ("a: 'b\nc: d\n", "unclosed-quote 1:4-1:5"),
    ("a: \"b\nc: d\n", "unclosed-quote 1:4-1:5"),
    ("a: b: c\n", "syntax 1:5-1:6"),
    ("a: @b\n", "syntax 1:4-1:5"),
    ("a: 1\nb\nc: 1\n", "syntax 2:1-2:2"),
    ("a: \"\\q\"\n", "syntax 1:5-1:6"),
    ("a:\n  b: 1\n c: 2\n", "syntax 3:2-3:3"),
    ("- a\nb: c\n", "syntax 2:1-2:2"),
    ("a: 'b' c\n", "syntax 1:8-1:9"),
    ("größe: 日本: 1\n", "syntax 1:10-1:11"),
  ])
  func pointsAtTheCause(text: String, problem: String) {
    let reading = Reading(text)
    #expect(reading.problems == [problem])
    #expect(reading.root == nil)
  }

  @Test func saysWhereTheBracketWasMissed() {
    #expect(Reading("a: [b, c\nd: e\n").notes == ["',' or ']' was expected here 2:2-2:3"])
  }

  @Test func keepsWhatWasFoundBeforeASyntaxError() {
    let reading = Reading("a: 1\na: 2\nb: [\n")
    #expect(reading.problems.count == 2)
    #expect(reading.problems.first == "duplicate-key 2:1-2:2")
  }

  @Test func saysWhatToWriteInstead() {
    let reading = Reading("a: b: c\n")
    #expect(
      DiagnosticPrinter().text(reading.diagnostics) == """
        a.yaml:1:5: error: a ':' where no key can stand
         1 | a: b: c
           |     ^ put a value that holds ': ' into quotes, or mend the indentation

        """)
  }
}
