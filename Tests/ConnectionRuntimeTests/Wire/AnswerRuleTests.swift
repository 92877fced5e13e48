import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

/// The rules of retries, answers and pages that the other suites leave open.
@Suite struct AnswerRuleTests {
  @Test func followsTheAPIsDecisionToRetryEvenWhereNothingElseWould() async throws {
    let transport = RecordingTransport(
      .json(400, "{}", headers: ["Stripe-Should-Retry": "TRUE"]), .json(200, customerJSON))
    let patch = APIRequest<Customer>(.patch, "/v1/customers/cus_1", body: CreateParameters())
    #expect(try await testClient(transport).connection.response(to: patch).attempts == 2)
    for status in [409, 429, 503] {
      let no = RecordingTransport(.json(status, "{}", headers: ["Stripe-Should-Retry": "false"]))
      let client = try testClient(no)
      _ = await failure { () async throws(TestError) in try await client.customers.create() }
      #expect(no.sent.count == 1)
    }
  }

  @Test func neverRepeatsASuccessWhateverItsHeadersSay() async throws {
    let transport = RecordingTransport(
      .json(200, "{}", headers: ["Stripe-Should-Retry": "true", "Retry-After": "1"]))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    guard case .decoding = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(transport.sent.count == 1)
  }

  @Test(arguments: [(0.0, 0.5), (0.25, 0.625), (0.5, 0.75), (1.0, 1.0)])
  func shortensAWaitByUpToAHalfAtRandom(random: Double, factor: Double) async throws {
    let clock = TestClock()
    let client = try testClient(
      RecordingTransport(.json(503, "")), clock: clock, random: random, maximumRetries: 5)
    _ = await failure { () async throws(TestError) in try await client.customers.create() }
    let waits = [0.5, 1, 2, 4, 8].map { Duration.seconds(max($0 * factor, 0.5)) }
    #expect(clock.slept == waits)
  }

  @Test func tellsWhereAnAnswerIsNotWhatWasExpected() async throws {
    let body = #"{"id":"cus_1","object":"customer","address":{"city":7}}"#
    let transport = RecordingTransport(.json(200, body, headers: ["Request-Id": "req_9"]))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    guard case .decoding(let failed) = error else { return #expect(Bool(false)) }
    #expect(failed.error.path == "$.address.city")
    #expect(failed.error.expected == "a string")
    #expect(failed.error.found == "number 7")
    #expect(failed.json?["address"]?["city"] == 7)
    #expect("\(failed)".contains("$.address.city: expected a string, found number 7"))
    #expect("\(failed)".contains("request req_9"))
  }

  @Test func countsTheAttemptsOfACallThatFails() async throws {
    let transport = RecordingTransport(.json(500, #"{"error":{"type":"api_error"}}"#))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    #expect(error?.failure?.attempts == 3)
    #expect(error?.failure?.idempotencyKey == transport.sent[2]["Idempotency-Key"])
    #expect(error?.failure?.json?["error"]?["type"] == "api_error")
  }

  @Test(arguments: [1, 100])
  func takesPagesOfOneToAHundred(limit: Int) async throws {
    let transport = RecordingTransport(.json(200, #"{"data":[],"has_more":false}"#))
    for try await _ in try testClient(transport).customers.list(ListParameters(limit: limit)) {}
    #expect(transport.sent.first?.request.path == "/v1/customers?limit=\(limit)")
  }

  @Test func turnsTheToleranceOffWithZeroOnly() throws {
    let scheme = try #require(TestClient.signatureScheme)
    let signed = Date(timeIntervalSince1970: 1_700_000_000)
    let body: [UInt8] = Array("{}".utf8)
    func verify(_ tolerance: Duration?, after seconds: Double) throws(WebhookError) {
      let verifier = try SignatureVerifier(
        scheme: scheme, secrets: ["whsec_test"], tolerance: tolerance, now: { signed + seconds })
      try verifier.verify(body: body, header: verifier.sign(body: body, at: signed))
    }
    try verify(.zero, after: 1e8)
    try verify(.milliseconds(900), after: 0.5)
    #expect(throws: WebhookError.tooOld(age: 2)) { try verify(.milliseconds(900), after: 2) }
    #expect(throws: WebhookError.tooNew(lead: 2)) { try verify(.nanoseconds(1), after: -2) }
    #expect(throws: WebhookError.tooOld(age: 301)) { try verify(nil, after: 301) }
  }
}
