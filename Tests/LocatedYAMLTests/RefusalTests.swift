import LocatedYAML
import SourceDiagnostics
import Testing

struct RefusalTests {
  @Test func rejectsDuplicateKeysAndNamesTheFirst() throws {
    let reading = Reading("a: 1\nb: {x: 1, x: 2}\n'a': 3\na: {c: 1, c: 2}\n")
    #expect(
      reading.problems == [
        "duplicate-key 2:11-2:12", "duplicate-key 3:1-3:4", "duplicate-key 4:1-4:2",
        "duplicate-key 4:11-4:12",
      ])
    #expect(
      reading.notes == [
        "first 'x' 2:5-2:6", "first 'a' 1:1-1:2", "first 'a' 1:1-1:2", "first 'c' 4:5-4:6",
      ])
    let root = try #require(reading.root)
    #expect(root["a"]?.content == .scalar(text: "1", isPlain: true))
    #expect(root.entries?.count == 2)
  }

  @Test func rejectsAnchorsAliasesAndTags() {
    let reading = Reading("a: &first {x: 1}\nb: *first\nc: !!str 3\nd: !<tag:x> [y]\ne: ! &z w\n")
    #expect(
      reading.problems == [
        "anchor 1:4-1:10", "alias 2:4-2:10", "tag 3:4-3:9", "tag 4:4-4:12", "tag 5:4-5:5", "anchor 5:6-5:8",
      ])
    #expect(reading.root == nil)
  }

  @Test func rejectsMergeKeysButNotTheirText() {
    #expect(Reading("a: 1\n<<: {b: 2}\n").problems == ["merge-key 2:1-2:3"])
    #expect(Reading("'<<': 1\n").problems == [])
  }

  @Test(arguments: [
    ("a: 1\n---\nb: 2\n", "multiple-documents 2:1-2:2"),
    ("%YAML 1.1\n---\na: 1\n", "directive 1:1-1:2"),
    ("%TAG ! tag:x,2000:\n---\na: 1\n", "directive 1:1-1:2"),
    ("? [a, b]\n: 1\n", "key-not-text 1:3-1:9"),
    ("a: {{b}}\n", "key-not-text 1:5-1:8"),
    ("? a\n: 1\n?\n: 2\n", "empty-key 3:2-3:2"),
    ("{? : 2}\n", "empty-key 1:4-1:4"),
    ("'': 2\n", "empty-key 1:1-1:3"),
  ])
  func rejectsWhatTheLanguageLeavesOut(text: String, problem: String) {
    #expect(Reading(text).problems == [problem])
  }

  @Test(arguments: [
    ("a:\n\tb: 1\n", "tab-indentation 2:1-2:2"),
    ("a:\n  b: 1\n\tc: 1\n", "tab-indentation 3:1-3:2"),
    ("a: [\n\tb,\n\tc]\n", "tab-indentation 2:1-2:2"),
    ("a: |\n\tb\n", "tab-indentation 2:1-2:2"),
  ])
  func rejectsTabsInIndentation(text: String, problem: String) {
    #expect(Reading(text).problems.first == problem)
  }

  @Test func acceptsTabsElsewhere() throws {
    let reading = Reading("a:\tx\nb: |\n  x\n  \ty\tz\nc: 'p\tq'\t# d\n")
    #expect(reading.problems == [])
    #expect(reading.root?["b"]?.content == .scalar(text: "x\n\ty\tz\n", isPlain: false))
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xC3, 0xA9, 0xFF, 0x0A], "invalid-utf8 1:5-1:6"),
      ([0x61, 0x0A, 0xC3], "invalid-utf8 2:1-2:2"),
      ([0xC0, 0x80], "invalid-utf8 1:1-1:2"),
      ([0x20, 0xED, 0xA0, 0x80], "invalid-utf8 1:2-1:3"),
      ([0x20, 0xF4, 0x90, 0x80, 0x80], "invalid-utf8 1:2-1:3"),
      ([0xFF, 0xFE, 0x61, 0x00], "invalid-utf8 1:1-1:1"),
      ([0x00, 0x61, 0x00, 0x3A], "invalid-utf8 1:1-1:1"),
      ([0x61, 0x3A, 0x20, 0x00], "control-character 1:4-1:5"),
      ([0x61, 0x3A, 0x20, 0x1B], "control-character 1:4-1:5"),
      ([0x61, 0x3A, 0x20, 0xC2, 0x9B], "control-character 1:4-1:5"),
      ([0x61, 0x3A, 0x20, 0xE2, 0x80, 0xA8], "line-separator 1:4-1:5"),
      ([0x61, 0x3A, 0x20, 0xC2, 0x85], "line-separator 1:4-1:5"),
      ([0x61, 0x3A, 0x20, 0xEF, 0xBB, 0xBF], "byte-order-mark 1:4-1:5"),
      ([0x61, 0x3A, 0x20, 0xEF, 0xBF, 0xBF], "noncharacter 1:4-1:5"),
    ] as [([UInt8], String)])
  func rejectsBytesThatAreNoText(bytes: [UInt8], problem: String) {
    let reading = Reading(bytes)
    #expect(reading.problems == [problem])
    #expect(reading.root == nil)
  }

  @Test func allowsExactlyTheNestingLimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(Reading(nested(64)).problems == [])
    #expect(Reading(nested(65)).problems == ["nesting-too-deep 1:65-1:66"])
    #expect(Reading(String(repeating: "[", count: 1_000_000)).problems == ["nesting-too-deep 1:65-1:66"])
    #expect(Reading(String(repeating: "- ", count: 65) + "x").problems == ["nesting-too-deep 1:129-1:130"])
  }

  @Test func rejectsTextOverTheLimit() {
    let limits = YAMLLimits(bytesPerFile: 5)
    #expect(Reading("a: 12", limits: limits).problems == [])
    #expect(Reading("a: 123", limits: limits).problems == ["file-too-large"])
  }
}
