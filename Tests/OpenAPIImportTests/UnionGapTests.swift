import OpenAPIImport
import SourceDiagnostics
import Testing

/// Unions that once made a spec that is not valid, as random documents showed.
struct UnionGapTests {
  private func omissions(_ schema: String, schemas: [(String, String)]) throws -> [Omission] {
    let bench = try Workbench("gaps")
    let result = try bench.attempt(DocumentText.document(of: schema, schemas: schemas))
    let report = try #require(result.report, "\(DiagnosticPrinter().text(result.diagnostics))")
    _ = try bench.connectionRead()
    return report.omissions
  }

  private let kinds = [
    ("A", DocumentText.object([("kind", DocumentText.string), ("a", DocumentText.string)])),
    ("B", DocumentText.object([("kind", DocumentText.string), ("b", DocumentText.string)])),
  ]

  private func union(_ discriminator: String, _ names: [String]) -> String {
    let members = names.map(DocumentText.reference).joined(separator: ",")
    return DocumentText.object([
      ("u", "{\"oneOf\":[\(members)],\"discriminator\":{\"propertyName\":\"kind\"\(discriminator)}}")
    ])
  }

  @Test func leavesOutADiscriminatorWithAnEmptyValue() throws {
    let mapping = ",\"mapping\":{\"\":\"#/components/schemas/A\",\"b\":\"#/components/schemas/B\"}"
    let found = try omissions(union(mapping, ["A", "B"]), schemas: kinds)
    #expect(found.contains { $0.pointer.hasSuffix("/discriminator") }, "\(found)")
  }

  @Test func leavesOutADiscriminatorOfASchemaWithoutAName() throws {
    let found = try omissions(union("", ["", "B"]), schemas: [("", kinds[0].1), kinds[1]])
    #expect(found.contains { $0.pointer.hasSuffix("/discriminator") }, "\(found)")
  }

  /// Two objects that nothing tells apart, beside a string.
  private let untold =
    "{\"anyOf\":[\(DocumentText.reference("A")),\(DocumentText.reference("B")),\(DocumentText.string)]}"
  private let untoldSchemas = [
    ("A", DocumentText.object([("x", DocumentText.string)])),
    ("B", DocumentText.object([("x", "{\"type\":\"array\",\"items\":\(DocumentText.string)}")])),
  ]

  @Test func makesJSONOfObjectsThatNothingTellsApartBesideAString() throws {
    let found = try omissions(DocumentText.object([("u", untold)]), schemas: untoldSchemas)
    #expect(found.contains { $0.message.contains("a choice of objects and string") }, "\(found)")
  }

  @Test func makesJSONOfTheValuesOfAMap() throws {
    let map = "{\"type\":\"object\",\"additionalProperties\":\(untold)}"
    let found = try omissions(DocumentText.object([("u", map)]), schemas: untoldSchemas)
    #expect(found.contains { $0.message.contains("a choice of objects and string") }, "\(found)")
  }

  @Test func declaresNoTypeForBothParametersAndResultsOfSuchAChoice() throws {
    let twice = DocumentText.object([("first", untold), ("second", untold)])
    let bench = try Workbench("gaps")
    let result = try bench.attempt(
      DocumentText.document(
        paths: [("/v", "{\"post\":\(DocumentText.operation(returns: twice, body: twice))}")],
        schemas: untoldSchemas))
    #expect(result.report != nil, "\(DiagnosticPrinter().text(result.diagnostics))")
    #expect(try bench.connectionRead().types.map(\.name.value) == ["GapsErrorDetails", "VCreateResult"])
  }
}
