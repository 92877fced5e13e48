import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct RetryTests {
  @Test(arguments: [409, 429, 500, 502, 503, 599])
  func triesAgainWithTheSameIdempotencyKey(status: Int) async throws {
    let transport = RecordingTransport(.json(status, "{}"), .json(200, customerJSON))
    let response = try await testClient(transport).connection.response(to: Customers.create())
    #expect(response.attempts == 2)
    let keys = transport.sent.map { $0["Idempotency-Key"] }
    #expect(keys.count == 2)
    #expect(keys[0] != nil && keys[0] == keys[1])
    #expect(transport.sent[0].body == transport.sent[1].body)
  }

  @Test(arguments: [400, 401, 402, 403, 404, 422, 301])
  func doesNotTryAgainWhatWillFailAgain(status: Int) async throws {
    let transport = RecordingTransport(.json(status, "{}"))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    #expect(error?.failure?.attempts == 1)
    #expect(transport.sent.count == 1)
  }

  @Test func stopsAfterTwoRetriesUnlessToldOtherwise() async throws {
    let transport = RecordingTransport(.failure(.connection("refused")))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    guard case .connection(let failed) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(failed.attempts == 3)
    #expect(failed.idempotencyKey == transport.sent[0]["Idempotency-Key"])
    _ = await failure { () async throws(TestError) in
      try await client.customers.create(options: .init(maximumRetries: 0))
    }
    #expect(transport.sent.count == 4)
  }

  @Test func letsTheAPIDecide() async throws {
    let no = RecordingTransport(.json(500, "{}", headers: ["Stripe-Should-Retry": "false"]))
    let first = try testClient(no)
    _ = await failure { () async throws(TestError) in try await first.customers.create() }
    #expect(no.sent.count == 1)
    let yes = RecordingTransport(
      .json(400, "{}", headers: ["Stripe-Should-Retry": "true"]), .json(200, customerJSON))
    _ = try await testClient(yes).customers.create()
    #expect(yes.sent.count == 2)
  }

  @Test func triesAgainAfterATimeout() async throws {
    let transport = RecordingTransport(.failure(.timedOut), .json(200, customerJSON))
    #expect(try await testClient(transport).connection.response(to: Customers.retrieve("c")).attempts == 2)
    let silent = RecordingTransport(.failure(.timedOut))
    let client = try testClient(silent)
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    guard case .timeout(let failed) = error else { return #expect(Bool(false)) }
    #expect(failed.attempts == 3)
  }

  @Test func handsOnAnAnswerThatCameDespiteTheCancelling() async throws {
    struct Deaf: HTTPTransport {
      func send(
        _ request: HTTPRequest, body: [UInt8], timeout: Duration
      ) async throws -> (HTTPResponse, [UInt8]) {
        withUnsafeCurrentTask { $0?.cancel() }
        return (HTTPResponse(status: .ok), Array(customerJSON.utf8))
      }
    }
    let client = try testClient(Deaf())
    let task = Task { try await client.customers.create().id }
    #expect(try await task.value == "cus_1")
  }

  @Test func repeatsNothingThatCouldHappenTwice() async throws {
    let transport = RecordingTransport(.json(500, "{}"))
    let client = try testClient(transport)
    let patch = APIRequest<Customer>(.patch, "/v1/customers/cus_1", body: CreateParameters())
    _ = await failure { () async throws(TestError) in try await client.connection.response(to: patch) }
    #expect(transport.sent.count == 1)
    _ = await failure { () async throws(TestError) in
      try await client.connection.response(to: patch, options: .init(idempotencyKey: "k"))
    }
    #expect(transport.sent.count == 4)
    _ = await failure { () async throws(TestError) in
      try await client.connection.response(to: Customers.delete("cus_1"))
    }
    #expect(transport.sent.count == 7)
  }

  @Test func waitsLongerEachTimeButNeverUnderHalfASecond() async throws {
    for (random, expected) in [(1.0, [0.5, 1, 2, 4, 8, 8]), (0.0, [0.5, 0.5, 1, 2, 4, 4])] {
      let clock = TestClock()
      let client = try testClient(
        RecordingTransport(.json(503, "")), clock: clock, random: random, maximumRetries: 6)
      _ = await failure { () async throws(TestError) in try await client.customers.create() }
      #expect(clock.slept == expected.map { .seconds($0) })
    }
  }

  @Test(arguments: [
    ("7", 7.0), ("0.1", 0.5), ("600", 60), ("Sun, 06 Nov 1994 08:49:42 GMT", 5),
    ("Sun, 06 Nov 1994 08:00:00 GMT", 0.5),
    ("soon", 0.5), ("-3", 0.5), ("nan", 0.5), ("Sun, 99 Nov 1994 08:49:42 GMT", 0.5),
  ])
  func honoursRetryAfterWhereItIsLonger(header: String, seconds: Double) async throws {
    let clock = TestClock(date: Date(timeIntervalSince1970: 784_111_777))
    let transport = RecordingTransport(
      .json(429, "{}", headers: ["Retry-After": header]), .json(200, customerJSON))
    _ = try await testClient(transport, clock: clock).customers.create()
    #expect(clock.slept == [.seconds(seconds)])
  }

  @Test func neverOutlivesTheCallsDeadline() async throws {
    let clock = TestClock()
    let transport = RecordingTransport(.json(429, #"{"error":{}}"#, headers: ["Retry-After": "10"]))
    let client = try testClient(transport, clock: clock, timeout: .seconds(15))
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    guard case .rateLimited(let failed) = error else { return #expect(Bool(false)) }
    #expect(failed.attempts == 2)
    #expect(clock.slept == [.seconds(10)])
    #expect(transport.sent.map(\.timeout) == [.seconds(15), .seconds(5)])
  }

  @Test func stopsAtOnceWhenTheTaskIsCancelledWhileItWaits() async throws {
    let transport = RecordingTransport(.json(500, "{}", headers: ["Retry-After": "60"]))
    let client = try TestClient(
      configuration: ClientConfiguration(apiKey: "sk_test_secretvalue", transport: transport))
    let start = ContinuousClock.now
    let task = Task { await failure { () async throws(TestError) in try await client.customers.create() } }
    while transport.sent.isEmpty { await Task.yield() }
    task.cancel()
    guard case .cancelled = await task.value else { return #expect(Bool(false)) }
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(transport.sent.count == 1)
  }

  @Test func sendsNothingFromACancelledTask() async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let client = try testClient(transport)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await failure { () async throws(TestError) in try await client.customers.create() }
    }
    task.cancel()
    guard case .cancelled = await task.value else { return #expect(Bool(false)) }
    #expect(transport.sent.isEmpty)
  }
}
