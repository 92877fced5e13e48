import ConnectionRuntime
import Testing

@Suite struct ErrorTests {
  private func error(_ status: Int, _ body: String) async throws -> TestError {
    let client = try testClient(
      RecordingTransport(.json(status, body, headers: ["Request-Id": "req_9"])), maximumRetries: 0)
    return try #require(await failure { () async throws(TestError) in try await client.customers.create() })
  }

  @Test(arguments: [
    (402, "card_error", ErrorKind.card), (400, "invalid_request_error", .invalidRequest),
    (400, "idempotency_error", .idempotency), (409, "idempotency_error", .idempotency),
    (401, "invalid_request_error", .authentication), (403, "invalid_request_error", .permission),
    (404, "invalid_request_error", .notFound), (409, "invalid_request_error", .conflict),
    (429, "invalid_request_error", .rateLimited), (500, "api_error", .api), (418, "novel_error", .api),
    (400, "novel_error", .invalidRequest), (422, "novel_error", .invalidRequest),
    (500, "invalid_request_error", .api), (503, "invalid_request_error", .api),
    (402, "invalid_request_error", .invalidRequest),
  ])
  func tellsKindsApart(status: Int, type: String, kind: ErrorKind) async throws {
    let error = try await error(status, #"{"error":{"type":"\#(type)","code":"c","message":"No."}}"#)
    let failure = try #require(error.failure)
    #expect(failure.kind == kind)
    #expect(failure.status == status)
    #expect(failure.code == "c")
    #expect(failure.details.message == "No.")
    #expect(failure.requestID == "req_9")
    #expect(error.requestID == "req_9")
    #expect(failure.idempotencyKey != nil)
    let isOfItsCase =
      switch (error, kind) {
      case (.card, .card), (.invalidRequest, .invalidRequest), (.idempotency, .idempotency),
        (.authentication, .authentication), (.permission, .permission), (.notFound, .notFound),
        (.conflict, .conflict), (.rateLimited, .rateLimited), (.api, .api):
        true
      default: false
      }
    #expect(isOfItsCase)
  }

  @Test func describesAnErrorInOneLine() async throws {
    let error = try await error(402, #"{"error":{"type":"card_error","message":"Your card was declined."}}"#)
    #expect("\(error)" == "card error: Your card was declined. (status 402, request req_9)")
  }

  @Test(arguments: [
    (#"{"error":"unsupported_grant_type"}"#, "unsupported_grant_type"),
    (#"{"error":"invalid_grant","error_description":"It was used."}"#, "invalid_grant: It was used."),
    ("Bad gateway\r\n\u{1B}[2Jforged", "Bad gateway [2Jforged"),
    (
      #"{"type":"about:blank","title":"Out of credit","detail":"You have 3.","status":400}"#,
      "Out of credit: You have 3."
    ),
    (#"{"title":"Out of credit"}"#, "Out of credit"), (#"{"message":"No."}"#, "No."),
    (#"{"errors":[{"message":"No."},{"message":"Nor this."}]}"#, "No."), (#"{"errors":["No."]}"#, "No."),
    (#"{"detail":"Not found."}"#, "Not found."), ("404", "404"), ("true", "true"),
    (#"{"errors":{"email":["is invalid"],"age":["is low"]}}"#, "age: is low"),
    (#"{"errors":[{"code":1},{"message":"No."}]}"#, "No."),
    (#"{"error":{"message":"cut \ud83d"}}"#, "cut \u{FFFD}"),
    ("<!doctype html>\n<html><head><TITLE>502 Bad\nGateway</TITLE></head></html>", "502 Bad Gateway"),
    ("\u{FEFF}{\"error\":{\"message\":\"No.\"}}", "No."), (#""just text""#, "just text"),
    (String(repeating: "x", count: 1000), String(repeating: "x", count: 500) + "…"),
  ])
  func findsTheMessageOfAnErrorOfAnyShape(body: String, message: String) async throws {
    let error = try await error(400, body)
    #expect(error.failure?.message == message)
    #expect("\(error)".contains(message))
  }

  @Test func tellsTheKindOfAnErrorWhoseTextIsNotUnicodeAndShowsNothingElseOfIt() async throws {
    let body = #"{"error":{"type":"idempotency_error","message":"cut \ud83d","client_secret":"hushhush"}}"#
    let error = try await error(400, body)
    #expect(error.failure?.kind == .idempotency)
    #expect(!"\(error)".contains("hushhush"))
    let broken = try await self.error(400, String(body.dropLast(3)))
    #expect(broken.failure?.message == nil)
    #expect(!"\(broken)".contains("hushhush"))
  }

  @Test func describesAnErrorOnOneLineWhateverItsMessage() async throws {
    let message = #"No.\r\nforged \u001b[2J\u0007"# + String(repeating: "x", count: 10_000)
    let error = try await error(400, #"{"error":{"message":"\#(message)"}}"#)
    #expect("\(error)".hasPrefix("invalid request: No. forged [2J xxx"))
    #expect("\(error)".count < 600)
    #expect(error.failure?.message?.count == 10_000 + 16)
  }

  /// A page that is all titles must not take a regular expression for ever.
  @Test func looksForATitleInLinearTime() async throws {
    let start = ContinuousClock.now
    _ = try await error(502, String(repeating: "<title", count: 3_000))
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test(arguments: [
    "", " \n", "<html></html>", "{}", "[]", "null", "{", "\u{FEFF}[1", #"{"error":{"message":7}}"#,
  ])
  func makesUpNoMessage(body: String) async throws {
    #expect(try await error(500, body).failure?.message == nil)
  }

  @Test(arguments: [
    (402, #"{"error":{"message":"Your card was declined."}}"#, ErrorKind.card),
    (400, #"{"error":{"code":"card_declined"}}"#, .card),
    (400, #"{"error":{"type":"invalid_request_error","code":"card_declined"}}"#, .card),
    (400, #"{"error":{"type":"idempotency_error","code":"card_declined"}}"#, .idempotency),
    (402, #"{"error":{"type":"invalid_request_error"}}"#, .card), (402, "", .card),
    (500, #"{"error":{"type":"invalid_request_error"}}"#, .api), (500, #"{"error":{"code":"odd"}}"#, .api),
    (400, #"{"error":{"code":"odd"}}"#, .invalidRequest), (429, #"{"error":{}}"#, .rateLimited),
  ])
  func tellsKindsApartByCodeAndStatus(status: Int, body: String, kind: ErrorKind) async throws {
    var definition = TestClient.definition
    definition.errors.codeField = "code"
    definition.errors.codes = ["card_declined": .card, "odd": .invalidRequest]
    definition.errors.statuses = [402: .card]
    let client = ConnectionClient<TestErrorDetails>.self
    let connection = try client.init(
      definition: definition, configuration: testConfiguration(RecordingTransport(.json(status, body))))
    let error = await failure { () async throws(TestError) in
      try await connection.response(to: Customers.create(), options: .init(maximumRetries: 0))
    }
    #expect(error?.failure?.kind == kind)
  }

  @Test(arguments: [
    "", "<html>502</html>", "null", "[]", "{}", #"{"error":[]}"#, #"{"error":"text"}"#, "{", "\u{1F}",
  ])
  func reportsAnswersOfProxiesAsAPIErrors(body: String) async throws {
    let error = try await error(502, body)
    guard case .api(let failure) = error else { return #expect(Bool(false), "\(error)") }
    #expect(failure.status == 502)
    #expect(failure.body == Array(body.utf8))
    #expect(failure.code == nil)
  }

  @Test func keepsTheDetailsThatCanBeRead() async throws {
    let error = try await error(
      400, #"{"error":{"type":"invalid_request_error","code":{"a":[]},"message":"No.","param":7,"new":1}}"#)
    let failure = try #require(error.failure)
    #expect(failure.code == nil)
    #expect(failure.message == "No.")
    #expect(failure.param == nil)
    // What has another type than it should is kept with what nobody knows.
    #expect(failure.details.additionalFields == ["new": 1, "code": ["a": []], "param": 7])
    #expect(failure.json?["error"]?["param"] == 7)
  }

  @Test func reportsARedirectInsteadOfFollowingIt() async throws {
    guard case .api(let failure) = try await error(302, "") else { return #expect(Bool(false)) }
    #expect(failure.status == 302)
  }

  @Test(arguments: [#"{"object":"customer"}"#, "", "<html>", #"{"id":7}"#])
  func saysThatARequestWasExecutedWhoseAnswerCanNotBeRead(body: String) async throws {
    let transport = RecordingTransport(.json(200, body, headers: ["Request-Id": "req_9"]))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    guard case .decoding(let failure) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(transport.sent.count == 1)
    #expect(failure.body == Array(body.utf8))
    #expect(failure.requestID == "req_9" && error?.requestID == "req_9")
    #expect(failure.idempotencyKey == transport.sent[0]["Idempotency-Key"])
    #expect(failure.status == 200)
    #expect(
      failure.description.hasPrefix("the request was executed, but its response could not be decoded: $"))
    let raw = try await client.connection.rawResponse(to: Customers.create())
    #expect(raw.body == Array(body.utf8))
  }

  @Test func neverTriesAnAnswerAgainThatIsTooLarge() async throws {
    let transport = RecordingTransport(.failure(.responseTooLarge(limit: 9)))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    guard case .connection(let failed) = error else { return #expect(Bool(false)) }
    #expect(failed.reason == "the response has more than 9 bytes")
    #expect(transport.sent.count == 1)
  }
}
