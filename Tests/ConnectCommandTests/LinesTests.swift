import ConnectionRuntime
import Testing

@testable import ConnectCommand

@Suite struct LinesTests {
  private func answers(to lines: String..., transport: RecordingTransport) async -> [String] {
    let run = await CommandRun.miniature(
      "call", "--lines", input: MemoryInput(lines.joined(separator: "\n")), transport: transport)
    #expect(run.error == nil)
    #expect(run.messages.text == "")
    // Every answer is handed on by itself, at once.
    #expect(run.output.chunks.allSatisfy { $0.hasSuffix("\n") && $0.filter { $0 == "\n" }.count == 1 })
    return run.output.lines
  }

  private static let echo = RecordingTransport { sent in
    .init(body: "{\n \"id\": \"w_1\",\n \"object\": \"widget\", \"name\": \"a  \\\" b\", \"size\": 10 }")
  }

  @Test func answersEachLineInOrder() async {
    let transport = RecordingTransport { sent in
      .init(body: #"{ "id": "\#(sent.request.path ?? "")", "object": "widget" }"#)
    }
    let answers = await answers(
      to: #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}, "id": 7}"#, "", "  \r",
      #"{"operation": "widgets.retrieve", "input": {"id": "w_2"}, "id": {"n": [1, "x"]}}"#,
      transport: transport)
    #expect(
      answers == [
        #"{"id":7,"operation":"widgets.retrieve","result":{"id":"/v1/widgets/w_1","object":"widget"},"requestID":"req_1"}"#,
        #"{"id":{"n":[1,"x"]},"operation":"widgets.retrieve","result":{"id":"/v1/widgets/w_2","object":"widget"},"requestID":"req_1"}"#,
      ])
  }

  @Test func keepsTheResultsMembersTextAndNumbers() async {
    let transport = RecordingTransport(
      "{\n \"z\": 1.50,\n\t\"id\": \"w_1\", \"name\": \"a  \\\" \\\\\" , \"object\": \"widget\" }")
    let answers = await answers(
      to: #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}}"#, transport: transport)
    #expect(
      answers == [
        #"{"operation":"widgets.retrieve","result":{"z":1.50,"id":"w_1","name":"a  \" \\","object":"widget"},"requestID":"req_1"}"#
      ])
  }

  @Test(arguments: [
    ("not json", "malformed-line", "$"),
    ("[1]", "malformed-line", "a line is a JSON object"),
    (#"{"input": {}}"#, "malformed-line", "$.operation"),
    (#"{"operation": "widgets.list", "inptu": {}}"#, "malformed-line", "did you mean 'input'?"),
    (#"{"operation": "widgets.list", "input": []}"#, "malformed-line", "$.input"),
    (#"{"operation": "widgets.list", "options": {"expand": "a"}}"#, "malformed-line", "$.options.expand"),
    (
      #"{"operation": "widgets.list", "options": {"acount": "a"}}"#, "malformed-line",
      "did you mean 'account'?"
    ),
    (#"{"operation": "widgets.list", "operation": "widgets.create"}"#, "malformed-line", "no second member"),
    (
      #"{"operation": "widgets.list", "options": {"timeout": 1, "timeout": 2}}"#, "malformed-line",
      "$.options.timeout: expected no second member"
    ),
    (#"{"operation": "widgets.list", "input": {}, "input": {}}"#, "malformed-line", "$.input"),
    (
      #"{"operation": "widgets.create", "input": {"size": 1, "size": 2}}"#, "malformed-line",
      "no second member"
    ),
    (
      "{\"operation\": \"widgets.create\", \"input\": {\"metadata\": {\"\u{E9}\": \"a\", \"e\u{301}\": \"b\"}}}",
      "malformed-line", "no second member"
    ),
    (#"{"operation": "widgets.lst"}"#, "unknown-operation", "did you mean 'widgets.list'?"),
    (#"{"operation": "widgets.create", "input": {"size": "x"}}"#, "invalid-input", "$.size"),
  ])
  func answersAWrongLineByAnErrorAndGoesOn(line: String, type: String, hint: String) async throws {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    let answers = await answers(
      to: line, #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}}"#, transport: transport)
    try #require(answers.count == 2)
    let error = try JSONReader.read(JSONValue.self, from: Array(answers[0].utf8))["error"]
    #expect(error?["type"] == .string(type))
    #expect(error?["message"]?.string?.contains(hint) == true, "\(answers[0])")
    #expect(answers[1].contains("\"result\""))
    #expect(transport.sent.count == 1)
  }

  @Test func givesThePathOfWrongInput() async throws {
    let answers = await answers(
      to: #"{"operation": "widgets.create", "input": {"parts": [{"kind": "bolt"}, {"kind": 3}]}}"#,
      transport: Self.echo)
    let answer = try JSONReader.read(JSONValue.self, from: Array(try #require(answers.first).utf8))
    #expect(answer["error"]?["path"] == "$.parts[1].kind")
  }

  @Test func passesOptionsOn() async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    _ = await answers(
      to: """
        {"operation": "widgets.create", "input": {"size": 1}, "options": {"idempotencyKey": "k", "account": "a", \
        "apiVersion": "2027-01-01", "expand": ["maker"]}}
        """, transport: transport)
    let headers = transport.sent.first?.request.headerFields
    #expect(headers?[.init("Idempotency-Key")!] == "k")
    #expect(headers?[.init("Miniature-Account")!] == "a")
    #expect(headers?[.init("Miniature-Version")!] == "2027-01-01")
    #expect(transport.sent.first?.body == "size=1&expand[0]=maker")
  }

  @Test func reportsErrorsOfTheAPI() async {
    let transport = RecordingTransport { _ in
      .init(
        status: 400,
        body:
          #"{"error": {"type": "invalid_request_error", "code": "bad", "message": "No.", "param": "size"}}"#)
    }
    let answers = await answers(
      to: #"{"operation": "widgets.create", "input": {"size": 1}}"#, transport: transport)
    #expect(
      answers == [
        #"{"operation":"widgets.create","error":{"type":"invalid-request","message":"No.","code":"bad","param":"size","status":400,"requestID":"req_1"}}"#
      ])
  }

  @Test func needsNoConsent() async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    let answers = await answers(
      to: #"{"operation": "payouts.create", "input": {"size": 1}}"#, transport: transport)
    #expect(answers.first?.contains("\"result\"") == true)
  }

  @Test func givesAResultOfAnotherShapeWithAWarning() async {
    let answers = await answers(
      to: #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}}"#,
      transport: RecordingTransport(#"{"object": "widget"}"#))
    #expect(
      answers.first?.hasPrefix(#"{"operation":"widgets.retrieve","result":{"object":"widget"},"#) == true)
    #expect(answers.first?.contains(#""warning":"executed, but"#) == true)
  }

  @Test func givesTheResultAsTheTypesReadItOnRequest() async {
    let line = #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}, "options": {"typed": true}}"#
    let answers = await answers(
      to: line, line.replacing("true", with: "false"), line.replacing("true", with: "1"),
      transport: RecordingTransport(#"{"z": 1.50, "size": 3.0, "id": "w_1", "object": "widget"}"#))
    #expect(
      answers.prefix(2) == [
        #"{"operation":"widgets.retrieve","result":{"id":"w_1","object":"widget","size":3,"z":1.50},"requestID":"req_1"}"#,
        #"{"operation":"widgets.retrieve","result":{"z":1.50,"size":3.0,"id":"w_1","object":"widget"},"requestID":"req_1"}"#,
      ])
    #expect(answers.last?.contains("$.options.typed: expected true or false") == true)
  }

  @Test func givesAnErrorWithTheAnswerWhereATypedResultCanNotBeRead() async throws {
    let answers = await answers(
      to: #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}, "options": {"typed": true}}"#,
      transport: RecordingTransport(#"{"object": "widget"}"#))
    let answer = try JSONReader.read(JSONValue.self, from: Array(try #require(answers.first).utf8))
    #expect(answer["error"]?["type"] == "decoding")
    #expect(answer["error"]?["path"] == "$.id")
    #expect(answer["error"]?["message"]?.string?.hasPrefix("executed, but") == true)
    #expect(answer["raw"] == ["object": "widget"])
    #expect(answer["result"] == nil)
  }

  @Test(arguments: [
    (#"{"error":"unsupported_grant_type"}"#, "unsupported_grant_type"), ("Bad gateway", "Bad gateway"),
    (#"{"type":"about:blank","title":"Out of credit","detail":"You have 3."}"#, "Out of credit: You have 3."),
  ])
  func reportsErrorsOfAnotherShapeWithTheirMessage(body: String, message: String) async throws {
    let transport = RecordingTransport { _ in .init(status: 418, body: body) }
    let call = #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}}"#
    let line = await answers(to: call, transport: transport)[0]
    let answer = try JSONReader.read(JSONValue.self, from: Array(line.utf8))
    #expect(answer["error"]?["message"]?.string == message)
    let single = await CommandRun.miniature("call", "widgets.retrieve", "id=w_1", transport: transport)
    #expect(single.failure?.hasPrefix("API error: \(message)") == true, "\(single.failure ?? "")")
  }

  @Test func readsAnswersBehindAByteOrderMark() async {
    let answers = await answers(
      to: #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}}"#,
      transport: RecordingTransport("\u{FEFF}{\"id\": \"w_1\", \"object\": \"widget\"}"))
    #expect(
      answers == [
        #"{"operation":"widgets.retrieve","result":{"id":"w_1","object":"widget"},"requestID":"req_1"}"#
      ])
  }

  @Test func takesIntegersHoweverTheyAreSpelled() async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    let answers = await answers(
      to: #"{"operation": "widgets.create", "input": {"size": 12.0}}"#,
      #"{"operation": "widgets.create", "input": {"size": 1e3}}"#,
      #"{"operation": "widgets.create", "input": {"size": 1e30}}"#,
      #"{"operation": "widgets.create", "input": {"size": 1.5}}"#, transport: transport)
    #expect(transport.sent.map(\.body) == ["size=12", "size=1000"])
    #expect(
      answers[2].contains(
        "$.size: expected an integer from -9223372036854775808 to 9223372036854775807, found number 1e30"))
    #expect(answers[3].contains("$.size: expected an integer, found number 1.5"))
  }

  @Test func keepsTheOrderOfTheLinesWhereCallsAreMadeAtOnce() async {
    let transport = RecordingTransport(
      .answer { sent in
        let id = sent.path.split(separator: "_").last.flatMap { Int($0) } ?? 0
        // The first ones take longest.
        try await Task.sleep(for: .milliseconds(max(0, 40 - id * 5)))
        return .init(body: #"{"id": "w_\#(id)", "object": "widget"}"#)
      })
    let lines = (0..<20).map {
      #"{"operation": "widgets.retrieve", "input": {"id": "w_\#($0)"}, "id": \#($0)}"#
    }
    let run = await CommandRun.miniature(
      "call", "--lines", "--concurrency", "8", input: MemoryInput(lines.joined(separator: "\n")),
      transport: transport)
    #expect(run.error == nil)
    #expect(run.output.lines.count == 20)
    for (number, line) in run.output.lines.enumerated() {
      #expect(
        line.hasPrefix(#"{"id":\#(number),"operation":"widgets.retrieve","result":{"id":"w_\#(number)""#))
    }
  }

  @Test func stopsWhenNobodyReadsTheAnswers() async {
    let transport = RecordingTransport(#"{"id": "w_1", "object": "widget"}"#)
    let line = #"{"operation": "widgets.retrieve", "input": {"id": "w_1"}}"#
    let run = await CommandRun.miniature(
      "call", "--lines", input: MemoryInput([line, line].joined(separator: "\n")),
      output: MemoryOutput(isClosed: true), transport: transport)
    #expect(run.error is OutputClosed)
    #expect(transport.sent.count == 1)
  }

  @Test func refusesOtherArgumentsBesideLines() async {
    let run = await CommandRun.miniature("call", "widgets.list", "--lines")
    #expect(run.status == 64)
  }
}
