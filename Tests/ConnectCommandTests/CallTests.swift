import Testing

@Suite struct CallTests {
  @Test func sendsTypedParametersAndPrintsTheBodyAsItCame() async {
    let transport = RecordingTransport(#"{"id": "w_1",   "object": "widget", "z": 1, "size": 3}"#)
    let run = await CommandRun.miniature(
      "call", "widgets.create", "name=Ada", "size=3", "parts[][kind]=bolt", "metadata[a]=1",
      "--idempotency-key", "k1", "--account", "acct_1", transport: transport)
    #expect(run.error == nil)
    #expect(run.output.text == "{\"id\": \"w_1\",   \"object\": \"widget\", \"z\": 1, \"size\": 3}\n")
    #expect(transport.sent.map(\.line) == ["POST /v1/widgets"])
    #expect(transport.sent.first?.body == "name=Ada&size=3&parts[0][kind]=bolt&metadata[a]=1")
    let headers = transport.sent.first?.request.headerFields
    #expect(headers?[.init("Idempotency-Key")!] == "k1")
    #expect(headers?[.init("Miniature-Account")!] == "acct_1")
  }

  @Test func printsTheTypedValueOnRequest() async {
    let transport = RecordingTransport(#"{"z": 1, "size": 3, "id": "w_1", "object": "widget"}"#)
    let run = await CommandRun.miniature(
      "call", "widgets.retrieve", "id=w_1", "--typed", transport: transport)
    #expect(run.output.text == #"{"id":"w_1","object":"widget","size":3,"z":1}"# + "\n")
    #expect(transport.sent.map(\.line) == ["GET /v1/widgets/w_1"])
  }

  @Test func clearsWithAnEmptyValue() async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    _ = await CommandRun.miniature("call", "widgets.update", "id=w_1", "name=", transport: transport)
    #expect(transport.sent.first?.body == "name=")
  }

  @Test func warnsWhereTheResponseIsOfAnotherShape() async {
    let transport = RecordingTransport(#"{"object": "widget"}"#)
    let run = await CommandRun.miniature("call", "widgets.retrieve", "id=w_1", transport: transport)
    #expect(run.status == 0)
    #expect(run.output.text == "{\"object\": \"widget\"}\n")
    #expect(run.messages.text.hasPrefix("Warning: the call was executed (request req_1), but its response"))
    #expect(run.messages.text.contains("$.id"))
  }

  @Test func failsOnAnotherShapeWhereTypedIsAskedFor() async {
    let transport = RecordingTransport(#"{"object": "widget"}"#)
    let run = await CommandRun.miniature(
      "call", "widgets.retrieve", "id=w_1", "--typed", transport: transport)
    #expect(run.status == 1)
    #expect(run.output.text == "")
    #expect(run.failure?.contains("executed") == true)
  }

  @Test(arguments: [
    (["nmae=x"], "$.nmae", "did you mean 'name'"),
    (["size=big"], "$.size", "integer"),
    (["parts[0][kinds]=bolt"], "$.parts[0].kinds", "did you mean 'kind'"),
    (["parts:=[{}]"], "$.parts[0].kind", "missing"),
  ])
  func refusesWrongInputBeforeAnythingIsSent(arguments: [String], path: String, hint: String) async {
    let transport = RecordingTransport("{}")
    let run = await CommandRun.miniature(["call", "widgets.create"] + arguments, transport: transport)
    #expect(run.status == 1)
    #expect(run.failure?.contains(path) == true, "\(run.failure ?? "")")
    #expect(run.failure?.contains(hint) == true, "\(run.failure ?? "")")
    #expect(transport.sent.isEmpty)
  }

  @Test func suggestsTheNearestOperation() async {
    let run = await CommandRun.miniature("call", "widget.create")
    #expect(run.status == 1)
    #expect(run.failure == "Miniature has no operation 'widget.create'; did you mean 'widgets.create'?")
  }

  @Test func saysWhichVariableHoldsTheKey() async {
    let run = await CommandRun.miniature("call", "widgets.list", variables: [:])
    #expect(run.status == 1)
    #expect(run.failure == "MINIATURE_API_KEY is not set; it holds the Miniature API key")
  }

  @Test(arguments: ["payouts.create", "widgets.delete"])
  func needsConsentOffATerminal(id: String) async {
    let transport = RecordingTransport("{}")
    let run = await CommandRun.miniature("call", id, transport: transport)
    #expect(run.status == 1)
    #expect(run.failure?.contains("Give --yes to go ahead") == true)
    #expect(transport.sent.isEmpty)
  }

  @Test(arguments: [("y\n", 1), ("yes\n", 1), ("n\n", 0), ("\n", 0), ("", 0)])
  func asksOnATerminal(answer: String, sent: Int) async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    let run = await CommandRun.miniature(
      "call", "payouts.create", "size=1", input: MemoryInput(answer, isTerminal: true),
      messages: MemoryOutput(isTerminal: true), transport: transport)
    #expect(transport.sent.count == sent)
    #expect(run.messages.text.contains("payouts.create moves money. Go ahead? [y/N]"))
    #expect(run.status == (sent == 1 ? 0 : 1))
  }

  @Test func goesAheadWithConsent() async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    let run = await CommandRun.miniature("call", "payouts.create", "size=1", "--yes", transport: transport)
    #expect(run.status == 0)
    #expect(transport.sent.count == 1)
  }

  @Test func takesInputFromStandardInput() async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    let run = await CommandRun.miniature(
      "call", "widgets.create", "size=4", "--input", "-",
      input: MemoryInput(#"{"size": 3, "name": "Ada"}"#), transport: transport)
    #expect(run.error == nil)
    #expect(transport.sent.first?.body == "name=Ada&size=4")
  }

  @Test func reportsAnErrorOfTheAPIWithItsFacts() async {
    let transport = RecordingTransport { _ in
      .init(
        status: 404,
        body: """
          {"error": {"type": "invalid_request_error", "code": "resource_missing", "message": "No such widget: 'w_2'",
          "param": "id", "doc_url": "https://miniature.test/missing"}}
          """)
    }
    let run = await CommandRun.miniature("call", "widgets.retrieve", "id=w_2", transport: transport)
    #expect(run.status == 1)
    #expect(run.output.text == "")
    let lines = (run.failure ?? "").split(separator: "\n").map(String.init)
    #expect(lines.first == "not found: No such widget: 'w_2'")
    #expect(
      lines.dropFirst() == [
        "  code        resource_missing", "  param       id",
        "  doc_url     https://miniature.test/missing", "  type        invalid_request_error",
        "  status      404", "  request id  req_1",
      ])
  }

  @Test func neverShowsTheKey() async {
    let transport = RecordingTransport { _ in .init(status: 401, body: "{}") }
    let run = await CommandRun.miniature("call", "widgets.list", transport: transport)
    #expect(run.status == 1)
    #expect(run.failure?.contains("mk_test_0123456789") == false)
    #expect(run.messages.text.contains("mk_test_0123456789") == false)
  }
}
