import ConnectionOperations
import ConnectionRuntime
import Testing

@testable import ConnectCommand

@Suite struct DescribeTests {
  @Test func listsOperationsWithTheirCautions() async {
    let run = await CommandRun.miniature("operations")
    #expect(
      run.output.lines == [
        "payouts.create    action  Pay out            moves money",
        "widgets.create    action  Create a Widget",
        "widgets.delete    action  Delete a Widget    destructive",
        "widgets.list      query   List Widgets",
        "widgets.retrieve  query   Retrieve a Widget",
        "widgets.update    action  Update a Widget",
      ])
  }

  @Test func listsOneKindAsJSON() async throws {
    let run = await CommandRun.miniature("operations", "--kind", "query", "--json")
    let list = try JSONReader.read(JSONValue.self, from: Array(run.output.text.utf8))
    #expect(list.elements?.map { $0["id"] } == ["widgets.list", "widgets.retrieve"])
    #expect(list[0]?["paging"] == "cursor")
    #expect(list[1]?["paging"] == .null)
  }

  @Test func describesAnOperationAsATree() async {
    let run = await CommandRun.miniature("describe", "widgets.create")
    #expect(
      run.output.text == """
        widgets.create  Create a Widget
        Create a Widget, as the tests need it.

          endpoint    POST /v1/widgets
          kind        action
          permission  widgets:write
          Swift       widgets.create(_:)
          returns     Widget

        Parameters
          id        string
          metadata  map of string
          name      string, clearable, at most 40 characters
                    What it is called.
          parts     list of object
            kind  string, required
                  one of: bolt, nut
          size      integer, at least 1
                    In millimetres.

        """)
  }

  @Test func marksRequiredParametersAndCautions() async {
    let run = await CommandRun.miniature("describe", "widgets.delete")
    #expect(run.output.text.contains("  careful     destructive\n"))
    #expect(run.output.text.contains("  id  string, required\n"))
  }

  @Test func describesAsJSONWithTheSchema() async throws {
    let run = await CommandRun.miniature("describe", "widgets.create", "--json")
    let description = try JSONReader.read(JSONValue.self, from: Array(run.output.text.utf8))
    #expect(description["method"] == "POST")
    #expect(description["input"]?["properties"]?["size"]?["type"] == "integer")
  }

  @Test func suggestsTheNearestOperation() async {
    let run = await CommandRun.miniature("describe", "widgets.craete")
    #expect(run.status == 1)
    #expect(run.failure == "Miniature has no operation 'widgets.craete'; did you mean 'widgets.create'?")
  }

  @Test func suggestsNothingFarOff() async {
    let run = await CommandRun.miniature("describe", "zebra")
    #expect(run.failure == "Miniature has no operation 'zebra'")
  }

  @Test func coloursOnlyATerminal() async {
    let plain = await CommandRun.miniature("describe", "widgets.create")
    #expect(!plain.output.text.contains("\u{1B}"))
    let coloured = await CommandRun.miniature(
      "describe", "widgets.create", output: MemoryOutput(isTerminal: true))
    #expect(coloured.output.text.contains("\u{1B}[1mwidgets.create\u{1B}[0m"))
    let refused = await CommandRun.miniature(
      "describe", "widgets.create", output: MemoryOutput(isTerminal: true), variables: ["NO_COLOR": "1"])
    #expect(!refused.output.text.contains("\u{1B}"))
  }

  @Test func endsATypeThatHoldsItself() throws {
    let schema = try SchemaNode(
      json: """
        {"type": "object", "properties": {"node": {"$ref": "#/$defs/Node"}, "loop": {"$ref": "#/$defs/Loop"}},
         "$defs": {"Node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/Node"}}},
                   "Loop": {"$ref": "#/$defs/Loop"}}}
        """)
    let lines = ParameterOutline(schema: schema, style: Style(isColoured: false)).lines
    #expect(lines.first == "  loop  any value")
    #expect(lines.count == 9)
  }

  @Test func namesTheKeysVariableInTheHelp() {
    let help = ConnectionCommand<Miniature>.helpMessage(columns: 200)
    #expect(help.contains("MINIATURE_API_KEY"))
    #expect(help.contains("connect miniature describe widgets.create"))
  }

  @Test func saysItsVersion() async {
    let run = await CommandRun.miniature("--version")
    #expect(run.failure == "miniature 1.2.3 (API version 2026-01-01)")
    #expect(run.status == 0)
  }
}
