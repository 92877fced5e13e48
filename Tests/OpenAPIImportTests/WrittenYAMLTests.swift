import LocatedYAML
import SourceDiagnostics
import Testing

@testable import OpenAPIImport

/// What the importer writes as YAML, read by the reader of specs.
struct WrittenYAMLTests {
  /// Pieces that mean something in YAML, to a renderer of pages, or to nobody.
  private static let pieces = [
    "a", "b c", " ", "  ", ":", ": ", "#", " #", "-", "- ", "?", "? ", ",", "[", "]", "{", "}", "&a", "*a",
    "!", "|", ">",
    "'", "\"", "\\", "%", "@", "`", "---", "...", "~", "null", "true", "12", "1e5", "0x1f", "{{a}}",
    "{% a %}", "\n", "\t",
    "\r\n", "\r", "é", "e\u{301}", "日本", "🙂", "\u{200D}", "\u{A0}", "/", "_", "=", "<<",
    String(repeating: "word ", count: 60),
  ]

  /// The same texts on every run.
  private static let texts: [String] = {
    var generator = SystemIndependentNumbers(state: 11)
    let mixed = (0..<3_000).map { _ in
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      .joined()
    }
    return pieces + mixed
  }()

  private func read(_ text: String) throws -> LocatedNode {
    var diagnostics = Diagnostics()
    // Carriage returns too, which a spec refuses.
    let root = YAMLReader.read(
      file: SourceFile(path: "a.yaml", text: text), diagnostics: &diagnostics,
      limits: YAMLLimits(allowsUnsafeCharacters: true))
    return try #require(root, "\(DiagnosticPrinter().text(diagnostics))\(text)")
  }

  @Test func everyTextIsReadAsTheSameTextWhereverItStands() throws {
    for text in Self.texts {
      let node = EditNode.table(
        [
          ("value", .scalar(text)), ("flow", .table([("inner", .scalar(text))])),
          ("list", .list([text, "b", text])),
          ("block", .table([("inner", .scalar(text)), ("other", .list([text]))], style: .block)),
        ], style: .block)
      let root = try read(YAMLText.new(node))
      let found = [
        root["value"], root["flow"]?["inner"], root["list"]?.elements?.first, root["list"]?.elements?.last,
        root["block"]?["inner"], root["block"]?["other"]?.elements?.first,
      ]
      for place in found {
        let scalar = try #require(place?.scalar)
        #expect(scalar.value.utf8.elementsEqual(text.utf8), "\(text.debugDescription) \(YAMLText.new(node))")
        #expect(place?.isNull == false, "\(text.debugDescription)")
      }
    }
  }

  @Test func everyTextIsReadAsTheSameKey() throws {
    for text in Self.texts where !text.isEmpty && text.utf8.count <= longestName {
      let node = EditNode.table(
        [
          ("flow", .table([(text, .scalar("x"))])),
          ("block", .table([(text, .scalar("x"))], style: .block)),
        ],
        style: .block)
      let root = try read(YAMLText.new(node))
      for name in ["flow", "block"] {
        let key = try #require(root[name]?.entries?.first?.key.value)
        #expect(key.utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      }
    }
  }

  @Test func aWrittenFileHasNoCharacterThatIsRefused() {
    let acting = ["\u{0}", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}"]
    for text in Self.texts + acting {
      let file = YAMLText.new(.table([("a", .scalar(text))], style: .block))
      #expect(
        UnsafeCharacter.first(in: file.utf8) == nil && !file.utf8.contains(0x0D), "\(text.debugDescription)")
    }
  }
}

/// SplitMix64: the same numbers everywhere.
private struct SystemIndependentNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
