import ConnectionRuntime
import Logging
import Testing

@Suite struct LogTests {
  @Test func logsOneRecordACallWithTheNamesOfOpenTelemetry() async throws {
    let log = CapturedLog()
    let transport = RecordingTransport(.json(200, customerJSON, headers: ["Request-Id": "req_1"]))
    let client = try TestClient(configuration: testConfiguration(transport, logger: log.logger))
    _ = try await client.customers.retrieve("cus_1")
    #expect(log.events.count == 1)
    let event = try #require(log.events.first)
    #expect(event.level == .debug)
    #expect(event.message == "GET /v1/customers/{customer} 200")
    #expect(
      event.metadata == [
        "http.request.method": "GET", "url.template": "/v1/customers/{customer}",
        "server.address": "api.example.com", "server.port": "443", "http.response.status_code": "200",
        "http.request.resend_count": "0", "http.client.request.duration": "0.0",
        "http.response.header.request-id": "req_1",
      ])
  }

  @Test func logsEveryRetryBeforeTheCallsOwnRecord() async throws {
    let log = CapturedLog()
    let transport = RecordingTransport(
      .json(503, "busy", headers: ["Request-Id": "req_1"]), .failure(.timedOut), .json(200, customerJSON))
    let client = try TestClient(configuration: testConfiguration(transport, logger: log.logger))
    _ = try await client.customers.create()
    #expect(log.events.map(\.level) == [.debug, .debug, .debug])
    #expect(
      log.events.map(\.message) == [
        "POST /v1/customers 503, trying again", "POST /v1/customers timeout, trying again",
        "POST /v1/customers 200",
      ])
    #expect(log.events.map { $0.metadata["http.request.resend_count"] } == ["0", "1", "2"])
    #expect(log.events.map { $0.metadata["retry.delay"] } == ["0.5", "1.0", nil])
    #expect(log.events.map { $0.metadata["error.type"] } == ["503", "timeout", nil])
    #expect(log.events.map { $0.metadata["http.response.status_code"] } == ["503", nil, "200"])
    #expect(log.events.map { $0.metadata["http.client.request.duration"] } == ["0.0", "0.5", "1.5"])
    #expect(log.events[0].metadata["http.response.header.request-id"] == "req_1")
  }

  @Test(arguments: [
    (RecordingTransport.Answer.json(404, "{}"), "404"), (.json(302, ""), "302"),
    (.failure(.connection("refused by 10.0.0.1")), "connection"), (.failure(.timedOut), "timeout"),
    (.failure(.responseTooLarge(limit: 1)), "connection"), (.failure(.cancelled), "cancelled"),
  ])
  func namesTheKindOfErrorInOneWord(answer: RecordingTransport.Answer, type: String) async throws {
    let log = CapturedLog()
    var configuration = testConfiguration(RecordingTransport(answer), logger: log.logger)
    configuration.maximumRetries = 0
    let client = try TestClient(configuration: configuration)
    _ = await failure { () async throws(TestError) in try await client.customers.create() }
    #expect(log.events.count == 1)
    #expect(log.events.first?.metadata["error.type"] == type)
    #expect(log.events.first?.message == "POST /v1/customers \(type)")
  }

  @Test func logsACallThatIsCancelledWhileItWaits() async throws {
    let log = CapturedLog()
    let transport = RecordingTransport(.json(500, "{}", headers: ["Retry-After": "60"]))
    let client = try TestClient(
      configuration: ClientConfiguration(
        apiKey: "sk_test_secretvalue", transport: transport, logger: log.logger))
    let task = Task { await failure { () async throws(TestError) in try await client.customers.create() } }
    while log.events.isEmpty { await Task.yield() }
    task.cancel()
    _ = await task.value
    #expect(log.events.map { $0.metadata["error.type"] } == ["500", "cancelled"])
  }

  @Test func logsTheTemplateOfAPathAndNeverItsValues() async throws {
    let path: RequestPath = "/v1/customers/\("cus_1", as: "customer")/cards/\("card_1")"
    #expect(path.text == "/v1/customers/cus_1/cards/card_1")
    #expect(path.template == "/v1/customers/{customer}/cards/{id}")
    let log = CapturedLog()
    var configuration = testConfiguration(
      RecordingTransport(.json(200, customerJSON)), logger: log.logger)
    configuration.baseURL = "http://[::1]:12111/prefix"
    let client = try TestClient(configuration: configuration)
    _ = try await client.connection.response(to: APIRequest<Customer>(.get, path))
    let metadata = try #require(log.events.first?.metadata)
    #expect(metadata["url.template"] == "/v1/customers/{customer}/cards/{id}")
    #expect(metadata["server.address"] == "::1")
    #expect(metadata["server.port"] == "12111")
  }

  @Test func logsOneRecordForEveryPage() async throws {
    let log = CapturedLog()
    let transport = RecordingTransport(
      .json(200, #"{"data":[{"id":"cus_1"}],"has_more":true}"#), .json(200, #"{"data":[],"has_more":false}"#))
    let client = try TestClient(configuration: testConfiguration(transport, logger: log.logger))
    for try await _ in client.customers.list() {}
    #expect(log.events.map(\.message) == ["GET /v1/customers 200", "GET /v1/customers 200"])
  }
}
