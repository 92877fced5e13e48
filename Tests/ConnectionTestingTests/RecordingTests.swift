import ConnectionRuntime
import ConnectionTesting
import ShopConnection
import ShopConnectionTesting
import Testing

/// What the transports keep of requests.
@Suite struct RecordingTests {
  @Test func keepsWhatWasSentInOrder() async throws {
    let transport = RecordingTransport(.json(ShopSamples.customer()), .json(ListPage(items: [Customer]())))
    let shop = try ShopClient(testing: transport)
    _ = try await shop.customers.create(
      .init(email: "ada+x@example.com", address: .set(.init(city: "Wien & Graz"))))
    for try await _ in shop.customers.list(.init(limit: 2)) {}

    #expect(transport.requests.map(\.method) == ["POST", "GET"])
    let create = try #require(transport.requests.first)
    #expect(create.path == "/v1/customers")
    #expect(create.form == ["address[city]": "Wien & Graz", "email": "ada+x@example.com"])
    #expect(create.form["address[city]"] == "Wien & Graz")
    #expect(create.form["address[country]"] == nil)
    #expect(create[header: "authorization"] == "Bearer sk_test_0123456789")
    #expect(create[header: "Idempotency-Key"]?.count == 36)
    #expect(
      create.description == "POST /v1/customers email=ada+x@example.com address[city]=Wien & Graz")
    let list = try #require(transport.requests.last)
    #expect(list.target == "/v1/customers?limit=2")
    #expect(list.path == "/v1/customers")
    #expect(list.query == ["limit": "2"])
    #expect(list.form.isEmpty && list.json == nil)
  }

  @Test func readsAJSONBody() async throws {
    let transport = RecordingTransport(.text("{}"))
    let request = APIRequest<JSONValue>(
      .post, "/v2/customers", body: JSONValue.object(["tags": ["a", "b"]]), encoding: .json)
    _ = try await ShopClient(testing: transport).connection.response(to: request)
    #expect(transport.requests.first?.json == ["tags": ["a", "b"]])
    #expect(transport.requests.first?.form.isEmpty == true)
  }

  @Test func givesTheLastResponseAgainAndAgain() async throws {
    let transport = RecordingTransport(
      .text("", status: 404), .json(ShopSamples.customer(), headers: ["Request-Id": "req_1"]))
    let shop = try ShopClient(testing: transport)
    #expect(
      await failure { () async throws(ShopError) in try await shop.customers.create(.init(email: "")) } != nil
    )
    for _ in 0..<3 {
      let response = try await shop.connection.response(to: Customers.create(.init(email: "")))
      #expect(response.requestID == "req_1")
    }
    #expect(transport.requests.count == 4)
  }

  @Test func handsOnToAnotherTransport() async throws {
    let stub = ShopStub()
    stub.customers.create.returns(ShopSamples.customer())
    let transport = RecordingTransport(handingOnTo: stub)
    _ = try await ShopClient(testing: transport).customers.create(.init(email: "ada@example.com"))
    #expect(transport.requests.count == 1)
    #expect(stub.requests.map(\.form) == transport.requests.map(\.form))
  }

  @Test func comparesFormsWithoutRegardToOrder() {
    #expect(FormParameters(decoding: "a=1&b=2") == ["b": "2", "a": "1"])
    #expect(FormParameters(decoding: "a=1&a=1") != ["a": "1"])
    #expect(FormParameters(decoding: "a=1") != ["a": "2"])
    #expect(
      FormParameters(decoding: "a%5B0%5D=x+y%2B&clear=&flag") == ["a[0]": "x y+", "clear": "", "flag": ""])
  }
}
