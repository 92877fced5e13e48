import Foundation
import OpenAPIImport
import SourceDiagnostics
import Testing

/// Characters that are not seen and act, in the texts and names of a document.
struct HostileTextsTests {
  private typealias Text = DocumentText

  static let unsafe: [Unicode.Scalar] =
    [0, 0x1B, 0x07, 0x7F, 0x85, 0x9B, 0x2028, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFDD0, 0xFFFE, 0x1FFFF]
    .compactMap { Unicode.Scalar($0 as UInt32) }

  /// Every byte of what an import wrote.
  private func written(_ bench: Workbench) throws -> String {
    try bench.snapshot().values.joined(separator: "\n")
  }

  @Test(arguments: unsafe)
  func removesThemFromFreeTextsAndSaysWhichAndWhere(_ scalar: Unicode.Scalar) throws {
    let bench = try Workbench("texts")
    let hostile = "Hol" + String(Character(scalar)) + "ds a thing"
    let words = "\"summary\":\(Text.quoted(hostile)),\"description\":\(Text.quoted(hostile)),"
    let field = "{\"type\":\"string\",\"description\":\(Text.quoted(hostile))}"
    let operation = Text.operation(
      returns: Text.object([("a", field)]), body: Text.object([("a", field)]), more: words)
    let result = try bench.attempt(
      Text.document(paths: [("/v", "{\"post\":\(operation)}")], title: hostile), words: true)
    let report = try #require(result.report, "\(result.diagnostics.all)")
    let text = try written(bench)
    #expect(UnsafeCharacter.first(in: text.utf8) == nil)
    let isLineEnd = [0x85, 0x2028].contains(scalar.value)
    #expect(text.contains(isLineEnd ? "summary: Hol ds a thing" : "summary: Holds a thing"), "\(text)")
    let places = Set(report.omissions.map(\.pointer))
    let schema = "content/application~1json/schema/properties/a/description"
    #expect(
      places == [
        "/info/title", "/paths/~1v/post/summary", "/paths/~1v/post/description",
        "/paths/~1v/post/requestBody/\(schema)", "/paths/~1v/post/responses/200/\(schema)",
      ], "\(places)")
    #expect(report.omissions.allSatisfy { $0.message.contains(UnsafeCharacter.name(of: scalar)) })
    _ = try bench.connectionRead()
  }

  @Test(arguments: ["\\r", "\\n", "\\r\\n"])
  func writesNoLineBreakWhereASpecHasOneLine(_ escape: String) throws {
    let bench = try Workbench("breaks")
    let schema = Text.object([
      ("object", "{\"enum\":[\"qx\(escape)xq\"]}"), ("id", Text.string),
      ("v", "{\"enum\":[\"a\(escape)b\",\"c\"]}"),
    ])
    let result = try bench.attempt(
      Text.document(
        paths: [("/v", "{\"post\":\(Text.operation(returns: Text.reference("r"), body: schema))}")],
        schemas: [("r", schema)]), words: true)
    #expect(result.report != nil, "\(result.diagnostics.all.map(\.message))")
    _ = try bench.connectionRead()
  }

  @Test(arguments: unsafe)
  func leavesOutWhatHasThemInANameOrAValueAndSaysSo(_ scalar: Unicode.Scalar) throws {
    let bench = try Workbench("names")
    let hostile = "qx" + String(Character(scalar)) + "xq"
    let schema = Text.object([
      (hostile, Text.string), ("v", "{\"enum\":[\(Text.quoted(hostile)),\"c\"]}"),
      ("object", "{\"enum\":[\(Text.quoted(hostile))]}"), ("id", Text.string),
    ])
    let named = Text.object([("v", Text.string)])
    let union =
      "{\"oneOf\":[\(Text.reference(hostile)),\(Text.reference("other"))],"
      + "\"discriminator\":{\"propertyName\":\"v\"}}"
    let result = try bench.attempt(
      Text.document(
        paths: [
          ("/v", "{\"post\":\(Text.operation(returns: Text.reference("r"), body: schema))}"),
          ("/v/\(hostile)", "{\"get\":\(Text.operation(returns: schema))}"),
          ("/u", "{\"get\":\(Text.operation(returns: union))}"),
        ],
        schemas: [("r", schema), (hostile, named), ("other", Text.object([("w", Text.string)]))]), words: true
    )
    let report = try #require(result.report, "\(result.diagnostics.all.map(\.message))")
    let text = try written(bench)
    #expect(UnsafeCharacter.first(in: text.utf8) == nil)
    #expect(!text.contains("qxxq"), "nothing is changed in silence: \(text)")
    #expect(text.contains("v: {values: [c]}"))
    let paths = try bench.connectionRead().groups.flatMap(\.operations).map(\.endpoint.path)
    #expect(Set(paths) == ["/v", "/u"])
    let name = UnsafeCharacter.name(of: scalar)
    for part in ["\(name)>xq' cannot be one in a spec", "\(name)>xq' has \(name)", "a path with \(name)"] {
      #expect(report.omissions.contains { $0.message.contains(part) }, "\(part): \(report.omissions)")
    }
    #expect(report.omissions.contains { $0.pointer.hasSuffix("/discriminator") })
  }

  @Test func takesLineEndsOfAllKindsForOne() throws {
    let bench = try Workbench("ends")
    let words = "\"description\":\"One\\r\\ntwo\\rthree\\nfour\","
    let operation = Text.operation(returns: Text.string, more: words)
    let result = try bench.attempt(Text.document(paths: [("/v", "{\"get\":\(operation)}")]), words: true)
    #expect(try #require(result.report).omissions.isEmpty)
    #expect(try bench.text("operations/v.yaml").contains("summary: One two three four"))
  }

  @Test func keepsWhatIsSeenInEveryScript() throws {
    let bench = try Workbench("scripts")
    let words = "Ça marche, 日本語, עברית, e\u{301}, 👩\u{200D}👩, \u{200E}x\u{200F}y\u{61C}"
    let operation = Text.operation(returns: Text.string, more: "\"description\":\(Text.quoted(words)),")
    let result = try bench.attempt(Text.document(paths: [("/v", "{\"get\":\(operation)}")]), words: true)
    #expect(try #require(result.report).omissions.isEmpty)
    #expect(try bench.text("operations/v.yaml").utf8.firstRange(of: words.utf8) != nil)
  }

  @Test func refusesHalfACharacterInAnEscape() throws {
    let bench = try Workbench("halves")
    let (report, diagnostics) = try bench.attempt(
      #"{"openapi":"3.0.0","info":{"title":"\uD800x"},"paths":{}}"#)
    #expect(report == nil)
    #expect(diagnostics.hasErrors)
  }

  @Test func takesNoSettingsFromTheDocumentThatASpecCannotHave() throws {
    for url in [
      "https://", "https://a b", "https://é.example.com", "https://x@y", "https://a.example.com\\u001b",
    ] {
      let bench = try Workbench("settings")
      let text =
        "{\"openapi\":\"3.0.0\",\"info\":{\"version\":\"1\\r\\nX-Injected: 1\"},\"servers\":[{\"url\":\"\(url)\"}],"
        + "\"externalDocs\":{\"url\":\"\(url)\"},\"paths\":{}}"
      let result = try bench.attempt(text)
      let report = try #require(result.report, "\(url): \(result.diagnostics.all.map(\.message))")
      #expect(Set(report.omissions.map(\.pointer)) == ["/info/version", "/servers/0/url"], "\(url)")
      #expect(try bench.text("connection.yaml").contains("api-version: {value: 1,"))
      _ = try bench.connectionRead()
    }
  }

  @Test func printsNothingThatATerminalObeys() throws {
    let bench = try Workbench("terminal")
    let hostile = "a\u{1B}[2J\u{7}\r\nsummary: forged\u{9B}1A\u{202E}"
    let schema = "{\"type\":\(Text.quoted(hostile)),\"$ref\":\(Text.quoted("#/" + hostile))}"
    let parameter = "{\"name\":\(Text.quoted(hostile)),\"in\":\(Text.quoted(hostile))}"
    let operation = Text.operation(
      returns: Text.object([(hostile, schema), ("b", "{\"type\":\(Text.quoted(hostile))}")]),
      more: "\"parameters\":[\(parameter)],\"operationId\":\(Text.quoted(hostile)),")
    let paths = [("/v", "{\"get\":\(operation)}"), ("/\(hostile)", "{\"get\":\(operation)}")]
    let result = try bench.attempt(Text.document(paths: paths, title: hostile))
    let report = try #require(result.report, "\(result.diagnostics.all.map(\.message))")
    for text in [report.text(), report.json] {
      #expect(UnsafeCharacter.first(in: text.utf8) == nil)
      #expect(!text.utf8.contains(0x0D))
      #expect(!text.contains("\nsummary: forged"))
    }
    let version = try bench.attempt("{\"openapi\":\(Text.quoted(hostile)),\"paths\":{}}").diagnostics
    for text in [DiagnosticPrinter().text(version), version.json, version.gitHubAnnotations] {
      #expect(UnsafeCharacter.first(in: text.utf8) == nil)
      #expect(!text.contains("\nsummary: forged") && !text.utf8.contains(0x0D))
    }
  }
}
