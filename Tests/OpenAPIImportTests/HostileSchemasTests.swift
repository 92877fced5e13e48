import ConnectionSpec
import Foundation
import OpenAPIImport
import Testing

/// Schemas that would take a reader that follows every way exponential time, or for ever.
@Suite(.timeLimit(.minutes(1))) struct HostileSchemasTests {
  private typealias Text = DocumentText

  private func imported(_ document: String) throws -> (Workbench, ImportReport) {
    let bench = try Workbench("hostile")
    let result = try bench.attempt(document)
    let report = try #require(result.report, "\(result.diagnostics.all.map(\.message))")
    _ = try bench.connectionRead()
    return (bench, report)
  }

  /// A chain of schemas, each made of the next one.
  private func chain(_ length: Int, last: String, _ link: (String) -> String) -> [(String, String)] {
    (0..<length).map { ("s\($0)", link(Text.reference("s\($0 + 1)"))) } + [("s\(length)", last)]
  }

  @Test(arguments: ["allOf", "anyOf", "oneOf"])
  func readsEachSchemaOnceHoweverManyWaysLeadToIt(_ keyword: String) throws {
    let last = Text.object([("a", Text.string)])
    let schemas = chain(60, last: last) { "{\"\(keyword)\":[\($0),\($0)]}" }
    let (bench, report) = try imported(
      Text.document(
        paths: [("/v", "{\"get\":\(Text.operation(returns: Text.reference("s0")))}")], schemas: schemas))
    #expect(report.omissions.isEmpty, "\(report.omissions)")
    let text = try bench.snapshot().values.joined()
    #expect(text.contains("a: string"), "\(text)")
  }

  @Test func saysOfAChainThatIsTooLongWhereItIsCut() throws {
    let schemas = chain(1_000, last: Text.object([("a", Text.string)])) { "{\"allOf\":[\($0),\($0)]}" }
    let (_, report) = try imported(
      Text.document(
        paths: [("/v", "{\"get\":\(Text.operation(returns: Text.reference("s0")))}")], schemas: schemas))
    #expect(report.omissions.contains { $0.message.contains("nested too deeply") })
  }

  @Test func readsAUnionWhoseAlternativesAreMadeOfIt() throws {
    let bench = try Workbench("pets")
    let report = try bench.run("union-of-children.yaml", .all)
    let connection = try bench.connectionRead()
    let returned = try #require(connection.groups.first?.operations.first?.returns)
    guard case .union(let union) = returned.shape else {
      Issue.record("\(returned.shape)")
      return
    }
    #expect(union.members.map { $0.value?.value } == ["cat", "dog"])
    let text = try bench.text("types/pet.yaml")
    #expect(text.contains("kind: string, name: string?, claws: integer?"), "\(text)")
    #expect(text.contains("kind: string, name: string?, bark: string?"))
    #expect(report.omissions.isEmpty, "\(report.omissions)")
  }

  @Test func turnsAValueThatHoldsItselfIntoJSONAndSaysSo() throws {
    let any = """
      {"anyOf":[\(Text.string),{"type":"array","items":\(Text.reference("any"))},
      {"type":"object","additionalProperties":\(Text.reference("any"))}]}
      """
    let holder = Text.object([("value", Text.reference("any"))])
    let (bench, report) = try imported(Text.document(of: holder, schemas: [("any", any)]))
    #expect(try bench.text("operations/v.yaml").contains("value: json"))
    #expect(
      Set(report.omissions.map(\.pointer)) == [
        "/components/schemas/any", "/components/schemas/any/anyOf/1/items",
        "/components/schemas/any/anyOf/2/additionalProperties",
      ])
  }

  @Test func readsAChoiceThatNamesItselfAsOneOfTheOthers() throws {
    let schemas = [
      ("a", "{\"anyOf\":[\(Text.string),\(Text.reference("b"))]}"),
      ("b", "{\"anyOf\":[{\"type\":\"string\",\"enum\":[\"x\"]},\(Text.reference("a"))]}"),
    ]
    let (bench, report) = try imported(
      Text.document(of: Text.object([("v", Text.reference("a"))]), schemas: schemas))
    #expect(try bench.text("operations/v.yaml").contains("v: string"))
    #expect(report.omissions.isEmpty)
  }

  @Test func reportsASchemaThatIsMadeOfNothingButItself() throws {
    let schemas = [
      ("a", "{\"allOf\":[\(Text.reference("a"))]}"), ("b", "{\"oneOf\":[\(Text.reference("c"))]}"),
      ("c", "{\"oneOf\":[\(Text.reference("b"))]}"), ("d", Text.reference("e")), ("e", Text.reference("d")),
      ("f", "{\"$ref\":\"#/components/schemas/f/allOf/0\",\"allOf\":[\(Text.reference("f"))]}"),
    ]
    let properties = schemas.map { ($0.0, Text.reference($0.0)) }
    let (bench, report) = try imported(Text.document(of: Text.object(properties), schemas: schemas))
    let text = try bench.text("operations/v.yaml")
    for name in schemas.map(\.0) { #expect(text.contains("\(name): json"), "\(text)") }
    #expect(report.omissions.count >= schemas.count, "\(report.omissions)")
  }

  @Test func findsTheSameTypesWhicheverWayAChainOfObjectsIsWalked() throws {
    let schemas = chain(400, last: Text.object([("end", Text.string)])) { Text.object([("next", $0)]) }
    let (bench, _) = try imported(Text.document(of: Text.reference("s0"), schemas: schemas))
    let connection = try bench.connectionRead()
    #expect(connection.types.count > 10)
  }

  @Test func refusesWorkThatDoesNotEndWithThePlaceAndTheRemedy() throws {
    // Every object is reached by ways as long as there are objects, which no file could hold.
    let schemas = chain(40_000, last: Text.string) { Text.object([("next", $0)]) }
    let bench = try Workbench("hostile")
    let (report, diagnostics) = try bench.attempt(Text.document(of: Text.reference("s0"), schemas: schemas))
    #expect(report == nil)
    let problem = try #require(diagnostics.all.first { $0.severity == .error })
    #expect(problem.code == "too-much-work")
    #expect(problem.message.contains("'/components/schemas/s"), "\(problem.message)")
    #expect(problem.remedy?.contains("--operation") == true)
    #expect(!FileManager.default.fileExists(atPath: bench.directory))
  }

  @Test func joinsObjectsInCirclesOfDifferentLengthsOnlySoFar() throws {
    func circle(_ name: String, _ length: Int) -> [(String, String)] {
      (0..<length).map {
        (
          "\(name)\($0)",
          Text.object([("n", Text.reference("\(name)\(($0 + 1) % length)")), (name, Text.string)])
        )
      }
    }
    let union = "{\"anyOf\":[\(["a0", "b0", "c0"].map(Text.reference).joined(separator: ","))]}"
    let document = Text.document(
      paths: [("/v", "{\"get\":\(Text.operation(returns: union))}")],
      schemas: circle("a", 97) + circle("b", 89) + circle("c", 83))
    let (_, report) = try imported(document)
    #expect(!report.omissions.isEmpty)
  }

  @Test func takesManyMembersParametersAndValuesInOneObject() throws {
    let count = 3_000
    let properties = (0..<count).map { ("p\($0)", Text.string) }
    let values = "{\"enum\":[\((0..<count).map { "\"v\($0)\"" }.joined(separator: ","))]}"
    let parameters = (0..<count).map { "{\"name\":\"q\($0)\",\"in\":\"query\",\"schema\":\(Text.string)}" }
    let operation = Text.operation(
      returns: Text.object(properties), body: Text.object([("v", values)]),
      more: "\"parameters\":[\(parameters.joined(separator: ","))],")
    let (bench, report) = try imported(Text.document(paths: [("/v", "{\"post\":\(operation)}")]))
    #expect(report.omissions.isEmpty)
    let input = try #require(try bench.connectionRead().groups.first?.operations.first?.parameters)
    #expect(input.count == count + 1)
  }

  @Test func leavesAnEnumerationOpenThatNobodyCouldRead() throws {
    let values = "{\"enum\":[\((0..<6_000).map { "\"v\($0)\"" }.joined(separator: ","))]}"
    let (bench, report) = try imported(Text.document(of: Text.object([("v", values)])))
    #expect(try bench.text("operations/v.yaml").contains("v: string"))
    #expect(report.omissions.contains { $0.message.contains("6000 values") })
  }

  @Test func leavesOutNamesAndValuesThatNoFileTakes() throws {
    let long = String(repeating: "a", count: 100_000)
    let schema = Text.object([(long, Text.string), ("v", "{\"enum\":[\"\(long)\",\"b\"]}")])
    let (bench, report) = try imported(Text.document(of: schema))
    #expect(try bench.text("operations/v.yaml").contains("v: {values: [b]}"))
    #expect(report.omissions.count == 4, "\(report.omissions.map(\.message))")
    #expect(report.text().utf8.count < 1_000_000)
  }

  @Test func namesTwoThousandValuesThatAreSpelledAlike() throws {
    let values = (1...2_000).map {
      String(repeating: "+", count: $0 % 200 + 1) + String(repeating: "-", count: $0 / 200)
    }
    let list = "{\"enum\":[\(values.map { "\"\($0)\"" }.joined(separator: ","))]}"
    _ = try imported(Text.document(of: Text.object([("v", list)])))
  }

  @Test func refusesNestingThatWouldExhaustTheStack() throws {
    let bench = try Workbench("hostile")
    let deep = 100_000
    let json =
      "{\"openapi\":\"3.0.0\",\"paths\":" + String(repeating: "{\"a\":", count: deep) + "1"
      + String(repeating: "}", count: deep + 1)
    for text in [json, "openapi: 3.0.0\npaths: " + String(repeating: "[", count: deep)] {
      let (report, diagnostics) = try bench.attempt(text)
      #expect(report == nil)
      #expect(
        diagnostics.all.contains { ($0.message + ($0.remedy ?? "")).contains("128") }, "\(diagnostics.all)")
    }
  }

  @Test func refusesAliasesThatMultiply() throws {
    let bench = try Workbench("hostile")
    let lines = (1...20).map { "k\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
    let (report, diagnostics) = try bench.attempt(
      "openapi: 3.0.0\npaths: {}\nk0: &a0 [x]\n" + lines.joined(separator: "\n"))
    #expect(report == nil)
    #expect(diagnostics.hasErrors)
  }
}
