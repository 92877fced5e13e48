import ConnectionRuntime
import HTTPTypes
import Testing

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("cus_1", "/v1/customers/cus_1/cards"), ("@evil/../x", "/v1/customers/%40evil%2F%2E%2E%2Fx/cards"),
    ("a?b#c", "/v1/customers/a%3Fb%23c/cards"), ("ü %", "/v1/customers/%C3%BC%20%25/cards"),
    ("a\r\nHost: x", "/v1/customers/a%0D%0AHost%3A%20x/cards"), ("%2e%2e", "/v1/customers/%252e%252e/cards"),
    ("a.b", "/v1/customers/a.b/cards"), ("\\..\\", "/v1/customers/%5C%2E%2E%5C/cards"),
  ])
  func encodesWhatIsInterpolated(id: String, path: String) {
    let request = APIRequest<Customer>(.get, "/v1/customers/\(ResourceID<Customer>(id))/cards")
    #expect(request.path.text == path)
  }

  @Test(arguments: ["", ".", ".."])
  func refusesIdsThatWouldMoveTheRequest(id: String) async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in
      try await client.customers.retrieve(ResourceID(id))
    }
    guard case .invalidInput = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(transport.sent.isEmpty)
  }

  @Test(arguments: [
    "v1", "//evil.com/x", "/v1/../x", "/v1?x=1", "/v1#x", "/v 1", "/v1/", "/v1/[a]", "/v1/%zz", "/v1/%4",
    "/v1/ü",
  ])
  func refusesPathsThatAreNone(path: String) async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let client = try testClient(transport)
    let request = APIRequest<Customer>(.get, RequestPath(stringLiteral: path))
    await #expect(throws: TestError.self) { try await client.connection.response(to: request) }
    #expect(transport.sent.isEmpty)
  }
}
