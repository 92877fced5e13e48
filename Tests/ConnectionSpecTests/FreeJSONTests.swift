import JSONText
import LocatedYAML
import SourceDiagnostics
import Testing

@testable import ConnectionSpec

@Suite struct FreeJSONTests {
  private func read(_ text: String) throws -> OrderedJSON {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.yaml", text: text)
    let root = try #require(YAMLReader.read(file: file, diagnostics: &diagnostics))
    return FreeJSONReader(reading: Reading()).json(root).value
  }

  @Test(arguments: ["0", "-1", "12.50", "1e3", "1E-2", "-0.0"])
  func takesJSONNumbersAsTheyWereTyped(_ text: String) throws {
    #expect(try read(text) == .number(text))
  }

  @Test(arguments: [
    "01", "+1", ".5", "1.", "1_000", "0x1F", "1e", "no", "on", "True", "Null", "~", "2026-01-01", ".inf",
  ])
  func takesWhatJSONDoesNotKnowAsStrings(_ text: String) throws {
    #expect(try read(text) == .string(text))
  }

  @Test func takesQuotedScalarsAsStrings() throws {
    #expect(
      try read("[\"1\", 'true', \"null\", 1, true, null]")
        == .array([.string("1"), .string("true"), .string("null"), .number("1"), .boolean(true), .null]))
  }

  @Test func keepsTheOrderOfMembers() throws {
    #expect(
      try read("{b: 1, a: {c: []}}")
        == .object([
          .init(name: "b", value: .number("1")),
          .init(name: "a", value: .object([.init(name: "c", value: .array([]))])),
        ]))
  }
}
