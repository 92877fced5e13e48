import ConnectionRuntime
import Foundation
import HTTPTypes
import Logging
import Testing

#if Metrics
  import Metrics
  import MetricsTestKit
#endif
#if Tracing
  import InMemoryTracing
  import Tracing
#endif

/// Everything that is told about a series of calls, searched for everything that nobody may be told.
@Suite struct SecrecyTests {
  /// Keys, parameters, ids, and what the server sends: each one a word that stands nowhere else.
  static let needles = [
    "secretvalue", "otherkey", "ada@", "tangerine", "gold-plan", "cus_hidden", "kumquat", "pi_secret_quince",
    "papaya", "mulberry", "rambutan", "durian", "acct_hidden", "idem-lychee",
  ]

  private func makeCalls(_ configuration: ClientConfiguration) async throws {
    let client = try TestClient(configuration: configuration)
    let parameters = CreateParameters(
      email: "ada@example.com", name: "tangerine", metadata: ["plan": "gold-plan"], tags: ["kumquat"])
    let options = RequestOptions(
      apiKey: "sk_test_otherkey", account: "acct_hidden", idempotencyKey: "idem-lychee",
      headers: [.referer: "durian"], expand: ["papaya"])
    let request = APIRequest<Customer>(.post, "/v2/things", body: parameters, encoding: .json)
    _ = try? await client.customers.create(parameters)
    _ = try? await client.customers.create(parameters, options: options)
    _ = try? await client.customers.retrieve("cus_hidden", options: options)
    _ = try? await client.connection.response(to: Customers.update("cus_hidden", parameters))
    _ = try? await client.connection.response(to: request, options: options)
    var customers = client.customers.list(ListParameters(startingAfter: "cus_hidden")).makeAsyncIterator()
    _ = try? await customers.next()
    var found = client.customers.search("email:'mulberry'").makeAsyncIterator()
    _ = try? await found.next()
  }

  private static let answers: [RecordingTransport.Answer] = [
    .json(200, #"{"id":"cus_hidden","client_secret":"pi_secret_quince"}"#),
    .json(
      401,
      #"{"error":{"type":"invalid_request_error","message":"Invalid key: sk_test_secretvalue sk_test_otherkey"}}"#
    ),
    .json(402, #"{"error":{"type":"card_error","param":"rambutan","client_secret":"pi_secret_quince"}}"#),
    .json(200, #"{"id":7,"client_secret":"pi_secret_quince"}"#), .json(200, "<html>rambutan</html>"),
    .json(429, "rambutan", headers: ["Retry-After": "2", "Request-Id": "req_1"]),
    .json(503, "rambutan sk_test_otherkey"), .json(400, "{}", headers: ["Stripe-Should-Retry": "true"]),
    .failure(.connection("proxy says sk_test_secretvalue and rambutan")), .failure(.timedOut),
    .failure(.cancelled), .failure(.responseTooLarge(limit: 3)),
  ]

  @Test func tellsNoKeyParameterOrAnswerOverASeriesOfCallsFailuresAndRetries() async throws {
    let log = CapturedLog()
    var told: [String] = []
    var calls = 0
    for answer in Self.answers {
      let transport = RecordingTransport(answer)
      var configuration = testConfiguration(transport, logger: log.logger)
      #if Metrics
        let metrics = TestMetrics()
        configuration.metrics = metrics
      #endif
      #if Tracing
        let tracer = InMemoryTracer()
        configuration.tracer = tracer
      #endif
      try await makeCalls(configuration)
      calls += transport.sent.count
      #if Metrics
        told += metrics.timers.map { "\($0.label) \($0.dimensions)" }
        #expect(!metrics.timers.isEmpty)
      #endif
      #if Tracing
        for span in tracer.finishedSpans {
          var dumped = ""
          dump(span, to: &dumped)
          told.append(dumped)
        }
        #expect(tracer.finishedSpans.count >= 7)
      #endif
    }
    // Seven calls for each answer, and the retries.
    #expect(calls > 7 * Self.answers.count)
    #expect(log.events.count >= calls)
    for text in told + log.lines {
      for needle in Self.needles { #expect(!text.contains(needle), "\(needle) in \(text)") }
    }
  }

  @Test func tellsNoKeyThatAServerSendsBackAsTheIdOfARequest() async throws {
    let log = CapturedLog()
    let transport = RecordingTransport(
      .json(200, customerJSON, headers: ["Request-Id": "req sk_test_secretvalue"]))
    let client = try TestClient(configuration: testConfiguration(transport, logger: log.logger))
    let response = try await client.connection.response(to: Customers.create())
    #expect(response.requestID == "req [redacted]")
    #expect(log.events.first?.metadata["http.response.header.request-id"] == "req [redacted]")
  }
}
