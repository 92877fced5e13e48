import LocatedYAML
import SourceDiagnostics
import Testing

struct NodeTests {
  @Test func keepsScalarsAsText() throws {
    let root = try #require(Reading("a: no\nb: 0777\nc: '1'\nd: 2026-01-01\ne: |\n  x\n  y\n").root)
    #expect(root.entries?.map(\.key.value) == ["a", "b", "c", "d", "e"])
    #expect(root["a"]?.content == .scalar(text: "no", isPlain: true))
    #expect(root["b"]?.content == .scalar(text: "0777", isPlain: true))
    #expect(root["c"]?.content == .scalar(text: "1", isPlain: false))
    #expect(root["d"]?.content == .scalar(text: "2026-01-01", isPlain: true))
    #expect(root["e"]?.content == .scalar(text: "x\ny\n", isPlain: false))
  }

  @Test(arguments: [
    ("~", true), ("null", true), ("", true), ("'null'", false), ("''", false), ("nul", false),
  ])
  func tellsNullFromText(value: String, isNull: Bool) throws {
    let root = try #require(Reading("a: \(value)\n").root)
    #expect(root["a"]?.isNull == isNull)
  }

  @Test func placesKeysAndValues() throws {
    let root = try #require(Reading("name: Jane\nlist:\n  - one\n  - {a: b}\n").root)
    #expect(root.entries?.map { place($0.key.span) } == ["1:1-1:5", "2:1-2:5"])
    #expect(root["name"].map { place($0.span) } == "1:7-1:11")
    #expect(root["list"].map { place($0.span) } == "3:3-4:11")
    #expect(root["list"]?.elements.map { $0.map { place($0.span) } } == ["3:5-3:8", "4:5-4:11"])
    #expect(place(root.span) == "1:1-4:11")
  }

  /// libyaml says that such a value is on the next line, which the file doesn't have.
  @Test(arguments: [("? b", "1:4-1:4"), ("? b\n", "2:1-2:1"), ("a: 1\n? b", "2:4-2:4")])
  func placesAValueThatIsMissingAtTheEndInTheFile(text: String, expected: String) throws {
    let root = try #require(Reading(text).root)
    #expect(root["b"].map { place($0.span) } == expected)
  }

  @Test func endsBlocksWhereTheirTextEnds() throws {
    let root = try #require(Reading("a: |\n  x\n\n\nb: >-\n  y\n").root)
    #expect(root["a"].map { place($0.span) } == "1:4-2:4")
    #expect(root["b"].map { place($0.span) } == "5:4-6:4")
  }

  @Test func countsColumnsInCharactersNotBytes() throws {
    let text = "title: {größe: '日本', \"👍🏽\": x}\n"
    let root = try #require(Reading(text).root)
    let entries = try #require(root["title"]?.entries)
    #expect(entries.map { place($0.key.span) } == ["1:9-1:14", "1:22-1:26"])
    #expect(entries.map { place($0.value.span) } == ["1:16-1:20", "1:28-1:29"])
    #expect(entries.map(\.value.span.text) == ["'日本'", "x"])
  }

  @Test func findsBytesFarIntoMultibyteText() throws {
    let lines = (0..<500).map { "k\($0): \(String(repeating: "é😀", count: $0 % 7)) v\($0)\n" }
    let root = try #require(Reading(lines.joined()).root)
    for (index, entry) in try #require(root.entries).enumerated() {
      #expect(entry.key.span.text == "k\(index)")
      #expect(entry.key.span.start.line == index + 1)
      #expect(entry.value.span.text.hasSuffix("v\(index)"))
      #expect(entry.value.span.file.position(atOffset: entry.value.span.end.offset) == entry.value.span.end)
    }
  }

  @Test func acceptsByteOrderMarkAndCRLF() throws {
    let reading = Reading("\u{FEFF}a: 1\r\nb:\r\n  - x\r\n  - y\r\n")
    let root = try #require(reading.root)
    #expect(reading.problems == [])
    #expect(place(root.span) == "1:1-4:6")
    #expect(root["b"]?.elements?.map(\.span.text) == ["x", "y"])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}"])
  func readsFileWithoutContentAsNothing(text: String) {
    let reading = Reading(text)
    #expect(reading.root == nil)
    #expect(reading.problems == [])
  }

  @Test func placesPartOfAText() throws {
    let root = try #require(Reading("a: list(strng)\nb: 'list(strng)'\nc: \"li\\x73t(strng)\"\n").root)
    let spans = try ["a", "b", "c"].map { try #require(root[$0]?.scalar).span(ofUTF8: 5..<10) }
    #expect(spans.map(place) == ["1:9-1:14", "2:10-2:15", "3:4-3:20"])
  }

  @Test func comparesContentOnly() throws {
    #expect(Reading("a: [1, 2]\n").root == Reading("\n\na:\n  - 1\n  - 2\n").root)
    #expect(Reading("a: 1\n").root != Reading("a: '1'\n").root)
  }
}
