import ConnectionRuntime
import ConnectionTesting
import ShopConnection
import ShopConnectionTesting
import Testing

/// Answers by method and path.
@Suite struct ScriptTests {
  private func customer(_ id: Customer.ID) -> ScriptedResponse { .json(ShopSamples.customer { $0.id = id }) }

  private func retrieve(_ path: RequestPath) -> APIRequest<Customer> { APIRequest(.get, path) }

  @Test func answersEachEndpointInOrder() async throws {
    let transport = ScriptedTransport()
    transport.on("POST /v1/customers", customer("cus_1"), customer("cus_2"))
    transport.on("GET /v1/customers", .json(ListPage(items: [ShopSamples.customer()])))
    let shop = try ShopClient(testing: transport)
    #expect(try await shop.customers.create(.init(email: "")).id == "cus_1")
    for try await listed in shop.customers.list() { #expect(listed == ShopSamples.customer()) }
    #expect(try await shop.customers.create(.init(email: "")).id == "cus_2")
    try transport.finish()
    #expect(transport.requests(to: "POST /v1/customers").count == 2)
    #expect(transport.requests.count == 3)
  }

  @Test func prefersTheEndpointThatSaysMore() async throws {
    let transport = ScriptedTransport()
    transport.on("GET /v1/customers/{customer}", always: customer("by_id"))
    transport.on("GET /v1/customers/search", always: customer("found"))
    let connection = try ShopClient(testing: transport).connection
    #expect(try await connection.response(to: retrieve("/v1/customers/search")).value.id == "found")
    #expect(try await connection.response(to: retrieve("/v1/customers/cus_1")).value.id == "by_id")
  }

  @Test func handsThePathsValuesToAClosure() async throws {
    let transport = ScriptedTransport()
    transport.on("GET /v1/shops/{shop}/customers/{customer}") { request in
      let id = "\(request.pathValues["shop"] ?? "")|\(request.pathValues["customer"] ?? "")"
      return .json(ShopSamples.customer { $0.id = ResourceID(id) })
    }
    let connection = try ShopClient(testing: transport).connection
    let request = retrieve("/v1/shops/\("a/b")/customers/\("ü")")
    #expect(try await connection.response(to: request).value.id == "a/b|ü")
  }

  @Test func namesARequestThatHasNoResponseLeft() async throws {
    let transport = ScriptedTransport()
    transport.on("POST /v1/customers", customer("cus_1"))
    let shop = try ShopClient(testing: transport, maximumRetries: 0)
    _ = try await shop.customers.create(.init(email: ""))
    let error = await failure { () async throws(ShopError) in
      try await shop.customers.create(.init(email: "b@example.com"))
    }
    let line = "nothing was scripted for POST /v1/customers email=b@example.com"
    guard case .connection(let failed) = error else { throw try #require(error) }
    #expect(failed.reason == line)
    let unfinished = #expect(throws: UnfinishedScript.self) { try transport.finish() }
    #expect(unfinished?.description == line)
    #expect(unfinished?.unused == [])
  }

  @Test func namesResponsesThatNothingAskedFor() async throws {
    let transport = ScriptedTransport()
    transport.on("POST /v1/customers", customer("cus_1"), customer("cus_2"))
    transport.on("GET /v1/customers", always: .text("{}"))
    _ = try await ShopClient(testing: transport).customers.create(.init(email: ""))
    let unfinished = #expect(throws: UnfinishedScript.self) { try transport.finish() }
    #expect(unfinished?.description == "POST /v1/customers has 1 response that nothing asked for")
  }
}
