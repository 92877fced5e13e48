import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

/// The transports that this build has.
private var transports: [any HTTPTransport] {
  #if AsyncHTTPClient
    [
      URLSessionTransport(maximumResponseBytes: 100_000),
      AsyncHTTPClientTransport(maximumResponseBytes: 100_000),
    ]
  #else
    [URLSessionTransport(maximumResponseBytes: 100_000)]
  #endif
}

/// Real sockets on this machine.
@Suite(.serialized, .timeLimit(.minutes(1))) struct TransportTests {
  private func client(
    _ transport: any HTTPTransport, _ server: LoopbackServer, timeout: Duration = .seconds(20),
    maximumRetries: Int = 0
  ) throws -> TestClient {
    try TestClient(
      configuration: ClientConfiguration(
        apiKey: "sk_test_secretvalue", baseURL: server.url, maximumRetries: maximumRetries, timeout: timeout,
        transport: transport))
  }

  @Test(arguments: transports.indices)
  func sendsRequestsAsTheyAre(index: Int) async throws {
    let server = try LoopbackServer(
      .json(200, customerJSON, headers: "Request-Id: req_1\r\nSet-Cookie: a=b\r\n"))
    defer { server.stop() }
    let client = try client(transports[index], server)
    let parameters = CreateParameters(email: "ü@b.c", metadata: ["a b": "c&d"])
    let response = try await client.connection.response(to: Customers.update("@evil/../x", parameters))
    #expect(response.value.id == "cus_1")
    #expect(response.requestID == "req_1")
    _ = try await client.connection.rawResponse(to: Customers.search(["query": "a b/é"]))
    _ = try await client.connection.rawResponse(to: Customers.create())
    let sent = server.received
    #expect(sent[0].line == "POST /v1/customers/%40evil%2F%2E%2E%2Fx HTTP/1.1")
    #expect(sent[0].body == "email=%C3%BC%40b.c&metadata[a%20b]=c%26d")
    #expect(sent[0].header("Authorization") == "Bearer sk_test_secretvalue")
    #expect(sent[0].header("User-Agent")?.hasPrefix("test-connection/1.2.3") == true)
    #expect(sent[0].header("Content-Type") == "application/x-www-form-urlencoded")
    #expect(sent[1].line == "GET /v1/customers/search?query=a%20b%2F%C3%A9 HTTP/1.1")
    #expect(sent[2].body == "")
    #expect(sent[2].header("Content-Length") == "0")
    #expect(sent[2].header("Cookie") == nil)
  }

  @Test(arguments: transports.indices)
  func followsNoRedirect(index: Int) async throws {
    let target = try LoopbackServer(.json(200, customerJSON))
    let server = try LoopbackServer(.json(302, "elsewhere", headers: "Location: \(target.url)/stolen\r\n"))
    defer {
      server.stop()
      target.stop()
    }
    let client = try client(transports[index], server)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .api(let failed) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(failed.status == 302)
    #expect(target.received.isEmpty)
  }

  @Test(arguments: transports.indices, ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
  func stopsWithinASecondWhenCancelled(index: Int, start: String) async throws {
    let server = try LoopbackServer(.stall(start))
    defer { server.stop() }
    let client = try client(transports[index], server)
    let task = Task {
      await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    }
    while server.received.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    let cancelled = ContinuousClock.now
    task.cancel()
    guard case .cancelled = await task.value else { return #expect(Bool(false)) }
    #expect(ContinuousClock.now - cancelled < .seconds(1))
  }

  @Test(arguments: transports.indices)
  func givesUpAtTheTimeout(index: Int) async throws {
    let server = try LoopbackServer(.stall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"))
    defer { server.stop() }
    let client = try client(transports[index], server, timeout: .milliseconds(300), maximumRetries: 2)
    let start = ContinuousClock.now
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .timeout = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test(arguments: transports.indices)
  func reportsATruncatedBodyAsABrokenConnection(index: Int) async throws {
    let server = try LoopbackServer(.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n\(customerJSON)"))
    defer { server.stop() }
    let client = try client(transports[index], server)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test(arguments: transports.indices)
  func triesAgainWithTheSameIdempotencyKeyOverTheWire(index: Int) async throws {
    let server = try LoopbackServer(.json(503, "busy"), .text(""), .json(200, customerJSON))
    defer { server.stop() }
    let client = try client(transports[index], server, maximumRetries: 2)
    let response = try await client.connection.response(to: Customers.create(CreateParameters(active: true)))
    #expect(response.attempts == 3)
    let keys = server.received.map { $0.header("Idempotency-Key") }
    #expect(keys == [response.idempotencyKey, response.idempotencyKey, response.idempotencyKey])
  }

  @Test(arguments: transports.indices)
  func endsAnAnswerThatIsTooLarge(index: Int) async throws {
    let server = try LoopbackServer(.json(200, String(repeating: " ", count: 200_000) + customerJSON))
    defer { server.stop() }
    let client = try client(transports[index], server, maximumRetries: 2)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection(let failed) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(failed.reason == "the answer has more than 100000 bytes")
    #expect(server.received.count == 1)
  }

  @Test(arguments: transports.indices)
  func reportsThatNobodyListens(index: Int) async throws {
    let server = try LoopbackServer(.json(200, ""))
    server.stop()
    let client = try client(transports[index], server)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection(let failed) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(!failed.reason.contains("secretvalue"))
  }

  @Test(arguments: transports.indices)
  func servesManyCallsAtOnce(index: Int) async throws {
    let server = try LoopbackServer(.json(200, customerJSON))
    defer { server.stop() }
    let client = try client(transports[index], server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<40 { group.addTask { _ = try await client.customers.retrieve("cus_1") } }
      try await group.waitForAll()
    }
    #expect(server.received.count == 40)
  }
}
