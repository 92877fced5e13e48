import ConnectionRuntime
import Testing

@Suite struct APIKeyTests {
  @Test(arguments: ["", " ", "sk test", "sk_test_1\n", "\tsk", "sk\u{0}", "sk_é", "sk\u{a0}x", "sk\u{7f}"])
  func refusesKeysThatCanNotBeSent(key: String) async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    #expect(throws: TestError.self) { try testClient(transport, key: APIKey(key)) }
    let client = try testClient(transport)
    await #expect(throws: TestError.self) {
      try await client.customers.retrieve("cus_1", options: RequestOptions(apiKey: APIKey(key)))
    }
    #expect(transport.sent.isEmpty)
  }

  @Test func showsNoKeyInDescriptionsDumpsReflectionsErrorsAndLogs() async throws {
    let secret = "sk_test_secretvalue"
    let log = CapturedLog()
    let transport = RecordingTransport(
      .json(401, #"{"error":{"type":"invalid_request_error","message":"Invalid key: sk_test_secretvalue"}}"#),
      .failure(.connection("proxy says sk_test_secretvalue")))
    var configuration = ClientConfiguration(apiKey: APIKey(secret), maximumRetries: 0, transport: transport)
    configuration.logger = log.logger
    let client = try TestClient(configuration: configuration)
    let options = RequestOptions(apiKey: APIKey(secret))
    var texts: [String] = []
    for value in [APIKey(secret), configuration, client, options, client.customers] as [Any] {
      var dumped = ""
      dump(value, to: &dumped)
      texts += ["\(value)", String(reflecting: value), dumped]
    }
    for _ in 0..<2 {
      let error = await failure { () async throws(TestError) in
        try await client.customers.retrieve("sk_test_secretvalue", options: options)
      }
      texts += ["\(try #require(error))"]
    }
    #expect(log.lines.count == 2)
    for text in texts + log.lines { #expect(!text.contains("secretvalue"), "\(text)") }
  }
}
