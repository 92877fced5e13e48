import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

/// The transport of clients that are given none, with a low limit.
private let transport: any HTTPTransport = {
  #if canImport(Darwin)
    URLSessionTransport(maximumResponseBytes: 100_000)
  #else
    AsyncHTTPClientTransport(maximumResponseBytes: 100_000)
  #endif
}()

/// Real sockets on this machine.
@Suite(.serialized, .timeLimit(.minutes(1))) struct TransportTests {
  private func client(
    _ server: LoopbackServer, timeout: Duration = .seconds(20),
    maximumRetries: Int = 0
  ) throws -> TestClient {
    try TestClient(
      configuration: ClientConfiguration(
        apiKey: "sk_test_secretvalue", baseURL: server.url, maximumRetries: maximumRetries, timeout: timeout,
        transport: transport))
  }

  @Test func sendsRequestsAsTheyAre() async throws {
    let server = try LoopbackServer(
      .json(200, customerJSON, headers: "Request-Id: req_1\r\nSet-Cookie: a=b\r\n"))
    defer { server.stop() }
    let client = try client(server)
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

  @Test func followsNoRedirect() async throws {
    let target = try LoopbackServer(.json(200, customerJSON))
    let server = try LoopbackServer(.json(302, "elsewhere", headers: "Location: \(target.url)/stolen\r\n"))
    defer {
      server.stop()
      target.stop()
    }
    let client = try client(server)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .api(let failed) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(failed.status == 302)
    #expect(target.received.isEmpty)
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
  func stopsWithinASecondWhenCancelled(start: String) async throws {
    let server = try LoopbackServer(.stall(start))
    defer { server.stop() }
    let client = try client(server)
    let task = Task {
      await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    }
    while server.received.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    let cancelled = ContinuousClock.now
    task.cancel()
    guard case .cancelled = await task.value else { return #expect(Bool(false)) }
    #expect(ContinuousClock.now - cancelled < .seconds(1))
  }

  @Test func givesUpAtTheTimeout() async throws {
    let server = try LoopbackServer(.stall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"))
    defer { server.stop() }
    let client = try client(server, timeout: .milliseconds(300), maximumRetries: 2)
    let start = ContinuousClock.now
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .timeout = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func reportsATruncatedBodyAsABrokenConnection() async throws {
    let server = try LoopbackServer(.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n\(customerJSON)"))
    defer { server.stop() }
    let client = try client(server)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test func triesAgainWithTheSameIdempotencyKeyOverTheWire() async throws {
    let server = try LoopbackServer(.json(503, "busy"), .text(""), .json(200, customerJSON))
    defer { server.stop() }
    let client = try client(server, maximumRetries: 2)
    let response = try await client.connection.response(to: Customers.create(CreateParameters(active: true)))
    #expect(response.attempts == 3)
    let keys = server.received.map { $0.header("Idempotency-Key") }
    #expect(keys == [response.idempotencyKey, response.idempotencyKey, response.idempotencyKey])
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 5", "HTTP/1.1 200", "H", "HTTP/1.1 200 OK\r\nA: b\r\n",
  ])
  func survivesAConnectionThatClosesWithinTheHead(start: String) async throws {
    let server = try LoopbackServer(.text(start))
    defer { server.stop() }
    let client = try client(server)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test(arguments: ["000", "099", "042"], ["", "{}"])
  func survivesAStatusThatNoAnswerHas(status: String, body: String) async throws {
    let head = "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
    let server = try LoopbackServer(.text(head + body))
    defer { server.stop() }
    let client = try client(server)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection(let failed) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #if !canImport(Darwin)
      #expect(failed.reason == "the server sent the status \(Int(status) ?? -1), which is not valid")
    #endif
  }

  /// A request whose URL the transport would change is refused before it is sent.
  @Test(arguments: ["/v1/x?a[b]=c%20d", "/v1/x y", "/v1/x?a=%zz", "/v1/ü", "/v1/x#y", "v1"])
  func sendsNoURLThatItWouldChange(path: String) async throws {
    let server = try LoopbackServer(.json(200, customerJSON))
    defer { server.stop() }
    let request = HTTPRequest(
      method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path)
    do {
      _ = try await transport.send(request, body: [], timeout: .seconds(5))
      Issue.record("\(path) was sent")
    } catch {
      guard case TransportError.invalidRequest = error else { return #expect(Bool(false), "\(error)") }
    }
    #expect(server.received.isEmpty)
  }

  @Test func endsAnAnswerThatIsTooLarge() async throws {
    let server = try LoopbackServer(.json(200, String(repeating: " ", count: 200_000) + customerJSON))
    defer { server.stop() }
    let client = try client(server, maximumRetries: 2)
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection(let failed) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(failed.reason == "the response has more than 100000 bytes")
    #expect(server.received.count == 1)
  }

  @Test func reportsThatNobodyListens() async throws {
    let server = try LoopbackServer(.json(200, ""))
    server.stop()
    let client = try client(server)
    let start = ContinuousClock.now
    let error = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    guard case .connection(let failed) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(!failed.reason.contains("secretvalue"))
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func servesManyCallsAtOnce() async throws {
    let server = try LoopbackServer(.json(200, customerJSON))
    defer { server.stop() }
    let client = try client(server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<40 { group.addTask { _ = try await client.customers.retrieve("cus_1") } }
      try await group.waitForAll()
    }
    #expect(server.received.count == 40)
  }
}
