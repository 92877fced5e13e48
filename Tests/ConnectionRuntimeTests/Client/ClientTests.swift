import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct ClientTests {
  @Test func sendsWhatTheAPIExpects() async throws {
    let transport = RecordingTransport(.json(200, customerJSON, headers: ["Request-Id": "req_1"]))
    let client = try testClient(transport)
    let request = Customers.create(CreateParameters(email: "a@b.c"))
    let response = try await client.connection.response(to: request)
    let sent = try #require(transport.sent.first)
    #expect(sent.request.method == .post)
    #expect(sent.request.scheme == "https")
    #expect(sent.request.authority == "api.example.com")
    #expect(sent.request.path == "/v1/customers")
    #expect(sent.body == "email=a%40b.c")
    #expect(sent["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(sent["Authorization"] == "Bearer sk_test_secretvalue")
    #expect(sent["Stripe-Version"] == "2026-05-27.dahlia")
    #expect(sent["Stripe-Account"] == nil)
    #expect(sent["User-Agent"] == "test-connection/1.2.3 connection-runtime/\(RuntimeVersion.current)")
    let key = try #require(sent["Idempotency-Key"])
    #expect(UUID(uuidString: key) != nil && Array(key)[14] == "4")
    #expect(response.idempotencyKey == key)
    #expect(response.value.id == "cus_1")
    #expect(response.requestID == "req_1")
    #expect(response.attempts == 1)
    #expect(try response.json()["email"] == "ada@example.com")
    #expect(response.headers[HTTPField.Name("Request-Id")!] == "req_1")
  }

  @Test func letsACallDifferFromItsClient() async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let client = try testClient(transport, maximumRetries: 0)
    let options = RequestOptions(
      apiKey: "sk_test_other", account: "acct_1", apiVersion: "2020-01-01", idempotencyKey: "mine",
      timeout: .seconds(3), headers: [HTTPField.Name("X-Extra")!: "1"], expand: ["parent", "source"])
    _ = try await client.customers.create(CreateParameters(active: true), options: options)
    let sent = try #require(transport.sent.first)
    #expect(sent["Authorization"] == "Bearer sk_test_other")
    #expect(sent["Stripe-Account"] == "acct_1")
    #expect(sent["Stripe-Version"] == "2020-01-01")
    #expect(sent["Idempotency-Key"] == "mine")
    #expect(sent["X-Extra"] == "1")
    #expect(sent.timeout == .seconds(3))
    #expect(sent.body == "active=true&expand[0]=parent&expand[1]=source")
    _ = try await client.customers.retrieve("cus_1", options: options)
    #expect(transport.sent[1].request.path == "/v1/customers/cus_1?expand%5B0%5D=parent&expand%5B1%5D=source")
  }

  @Test func sendsNoIdempotencyKeyWithAGet() async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    _ = try await testClient(transport).customers.retrieve("cus_1")
    #expect(transport.sent.first?["Idempotency-Key"] == nil)
    #expect(transport.sent.first?["Content-Type"] == nil)
  }

  @Test func sendsJSONWhereTheEndpointWantsIt() async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let request = APIRequest<Customer>(
      .post, "/v2/customers", body: CreateParameters(name: .clear, tags: ["a"]), encoding: .json)
    _ = try await testClient(transport).connection.response(to: request, options: .init(expand: ["x"]))
    #expect(transport.sent.first?.body == #"{"expand":["x"],"name":"","tags":["a"]}"#)
    #expect(transport.sent.first?["Content-Type"] == "application/json")
  }

  @Test(arguments: [
    RequestOptions(idempotencyKey: String(repeating: "a", count: 256)), RequestOptions(idempotencyKey: ""),
    RequestOptions(idempotencyKey: "a\r\nX: y"), RequestOptions(account: "a b"),
    RequestOptions(apiVersion: ""),
    RequestOptions(maximumRetries: -1), RequestOptions(timeout: .zero),
    RequestOptions(headers: [.authorization: "Bearer other"]),
    RequestOptions(headers: [HTTPField.Name("idempotency-key")!: "x"]),
    RequestOptions(headers: [HTTPField.Name("HOST")!: "evil"]),
    RequestOptions(headers: [.contentLength: "3"]),
  ])
  func refusesOptionsBeforeSending(options: RequestOptions) async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in
      try await client.customers.create(options: options)
    }
    guard case .invalidInput = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(transport.sent.isEmpty)
  }

  @Test func acceptsAnIdempotencyKeyOf255Characters() async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let key = String(repeating: "a", count: 255)
    _ = try await testClient(transport).customers.create(options: .init(idempotencyKey: key))
    #expect(transport.sent.first?["Idempotency-Key"] == key)
  }

  @Test(arguments: [
    "http://localhost:12111", "http://127.0.0.1:8080", "http://127.9.8.7", "http://[::1]:80",
    "https://example.com",
    "https://proxy.example.com:8443/stripe/", "HTTPS://EXAMPLE.com",
  ])
  func acceptsBaseURLsThatAreSafe(url: String) throws {
    _ = try testClient(RecordingTransport(.hang), baseURL: url)
  }

  @Test(arguments: [
    "http://example.com", "http://localhost.evil.com", "http://127.0.0.1.evil.com", "http://127.evil.com",
    "http://0127.0.0.1", "http://user@localhost", "https://a:b@example.com", "https://", "example.com",
    "ftp://x",
    "https://example.com?x", "https://example.com/#x", "https://exa mple.com", "https://example.com:0",
    "https://example.com:99999", "https://example.com:", "http://[::2]", "https://example.com/../x",
    "file:///etc",
    "http://localhost\\@evil.com", "http://128.0.0.1", "https://example.com/a//b", "http://127.1",
  ])
  func refusesBaseURLsThatAreNot(url: String) {
    #expect(throws: TestError.self) { try testClient(RecordingTransport(.hang), baseURL: url) }
  }

  @Test func putsABaseURLsPathBeforeEveryPath() async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    _ = try await testClient(transport, baseURL: "https://proxy.example.com:8443/stripe/").customers.retrieve(
      "c")
    #expect(transport.sent.first?.request.path == "/stripe/v1/customers/c")
    #expect(transport.sent.first?.request.authority == "proxy.example.com:8443")
  }

  @Test func readsDeletedObjects() async throws {
    let transport = RecordingTransport(.json(200, #"{"id":"cus_1","object":"customer","deleted":true}"#))
    let response = try await testClient(transport).connection.response(to: Customers.delete("cus_1"))
    #expect(response.value.id == "cus_1")
  }
}
