import ConnectionPlan
import ConnectionRuntime
import FileRendering
import OperationSchema
import Testing

@Suite struct CatalogTests {
  private let text = Catalog.file(for: Plans.shop).text

  /// The schema of an input as a tool reads it.
  private func schema(_ id: String) throws -> JSONValue {
    let operation = try #require(Plans.shop.operation(id))
    return try JSONReader.read(from: Array(operation.inputSchema(in: Plans.shop).utf8))
  }

  private func catalog() throws -> JSONValue { try JSONReader.read(from: Array(text.utf8)) }

  @Test func listsOperationsAndTriggers() throws {
    let json = try catalog()
    guard case .array(let operations)? = json["operations"], case .array(let triggers)? = json["triggers"]
    else { return #expect(Bool(false), "no lists") }
    #expect(operations.compactMap { $0["id"]?.string } == ["items.create", "items.retrieve", "items.list"])
    #expect(operations.compactMap { $0["movesMoney"] } == [true, false, false])
    #expect(triggers.compactMap { $0["id"]?.string } == ["item.sold"])
  }

  @Test func inputSaysWhatClearsAParameter() throws {
    let note = try schema("items.create")["properties"]?["note"]
    #expect(note?["anyOf"] == [["type": "string"], ["const": ""]])
  }

  @Test func inputMarksOpenEnumerationsSecretsAndLimits() throws {
    let schema = try schema("items.create")
    let properties = schema["properties"]
    let color: JSONValue = ["type": "string", "enum": ["red", "blue"], "x-open-enum": true]
    #expect(properties?["color"]?["anyOf"] == [color, ["const": ""]])
    #expect(properties?["secret"]?["writeOnly"] == true)
    #expect(properties?["label"]?["maxLength"] == 20)
    #expect(schema["required"] == ["label"])
  }

  @Test func inputPutsPathAndQuerySideBySide() throws {
    #expect(try schema("items.retrieve")["required"] == ["item"])
  }

  @Test(arguments: Plans.Name.allCases)
  func inputIsCompleteInItself(name: Plans.Name) {
    let plan = name.plan
    for operation in plan.operations {
      let text = operation.inputSchema(in: plan)
      for match in text.matches(of: /"\$ref":"#\/\$defs\/([^"]*)"/) {
        #expect(text.contains("\"\(match.output.1)\":{"), "\(operation.id) \(match.output.1)")
      }
    }
  }

  @Test func recursiveTypesReferToThemselves() throws {
    let branch = try catalog()["$defs"]?["Branch"]
    #expect(branch?["properties"]?["branches"]?["items"] == ["$ref": "#/$defs/Branch"])
  }

  @Test func expandableFieldsTakeIdObjectAndStub() throws {
    let item = try catalog()["$defs"]?["Item"]
    guard case .array(let options)? = item?["properties"]?["parent"]?["anyOf"] else {
      return #expect(Bool(false), "no alternatives")
    }
    #expect(options.count == 4)
    #expect(options.first == ["type": "string"])
    #expect(options.contains(["$ref": "#/$defs/Item"]))
    #expect(options.contains { $0["properties"]?["deleted"] != nil })
    #expect(options.last == ["type": "null"])
  }
}
