import ConnectionOperations
import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

/// The runtime's own types, in every text that a program may make of them.
@Suite struct RedactionTests {
  private static let secret = "hushhush"
  private static let body = #"{"id":"pi_1","client_secret":"hushhush"}"#

  private func expectNoSecret<Value>(in value: Value, showing: String? = nil) {
    for text in texts(of: value) {
      #expect(!text.contains(Self.secret), "\(text)")
      #expect(!spelledBytes(text).contains(Self.secret), "\(text)")
    }
    if let showing { #expect("\(value)".contains(showing), "\(value)") }
  }

  private func configuration(_ answer: RecordingTransport.Answer) -> ClientConfiguration {
    var configuration = testConfiguration(RecordingTransport(answer))
    configuration.apiKey = "sk_test_hushhush"
    configuration.maximumRetries = 0
    return configuration
  }

  @Test func hidesTheKeyOfAClientAndItsConfiguration() throws {
    let configuration = configuration(.hang)
    let client = try TestClient(configuration: configuration)
    expectNoSecret(in: configuration.apiKey, showing: "redacted")
    expectNoSecret(in: configuration, showing: "timeout")
    expectNoSecret(in: client)
    expectNoSecret(in: client.connection)
    expectNoSecret(in: client.customers)
    expectNoSecret(in: ClientConfiguration.standardTransport)
  }

  @Test func hidesParametersKeysAndHeadersOfARequest() throws {
    let client = try TestClient(configuration: configuration(.hang))
    let parameters = CreateParameters(email: "hushhush@example.com")
    let options = RequestOptions(
      apiKey: "sk_test_hushhush", account: "acct_1", headers: [.referer: "hushhush"])
    expectNoSecret(in: Customers.update("cus_1", parameters), showing: "POST /v1/customers/cus_1")
    expectNoSecret(in: Customers.search(["query": "hushhush"]), showing: "GET /v1/customers/search")
    expectNoSecret(in: options, showing: "acct_1")
    expectNoSecret(in: client.customers.search("hushhush", options: options))
    expectNoSecret(in: client.customers.list(ListParameters(startingAfter: "hushhush"), options: options))
    expectNoSecret(in: try OperationInput(json: Array(Self.body.utf8)))
  }

  @Test func hidesTheBodyOfAnAnswer() async throws {
    let headers = ["Request-Id": "req_1", "Set-Cookie": "hushhush"]
    let client = try TestClient(configuration: configuration(.json(200, Self.body, headers: headers)))
    let response = try await client.connection.response(to: APIRequest<SecretIntent>(.get, "/v1/x"))
    #expect(response.value.clientSecret == Self.secret)
    expectNoSecret(in: response, showing: "APIResponse(status 200, request req_1, 1 attempt)")
    expectNoSecret(in: try await client.connection.rawResponse(to: APIRequest<SecretIntent>(.get, "/v1/x")))
    let result = try await client.connection.result(of: APIRequest<SecretIntent>(.get, "/v1/x"))
    expectNoSecret(in: result, showing: "OperationResult(status 200, request req_1)")
    let unreadable = try await client.connection.result(of: APIRequest<ListPage<SecretIntent>>(.get, "/v1/x"))
    expectNoSecret(in: unreadable)
  }

  @Test func hidesTheJSONOfAnError() async throws {
    let json =
      #"{"error":{"type":"card_error","message":"No.","payment_intent":{"id":"pi_1","client_secret":"hushhush"}}}"#
    let client = try TestClient(
      configuration: configuration(.json(402, json, headers: ["Request-Id": "req_1"])))
    let error = try #require(
      await failure { () async throws(TestError) in try await client.customers.create() })
    #expect(error.failure?.json?["error"]?["payment_intent"]?["client_secret"]?.string == Self.secret)
    expectNoSecret(in: error, showing: "card error: No. (status 402, request req_1)")
    expectNoSecret(in: try #require(error.failure), showing: "card error: No. (status 402, request req_1)")
    expectNoSecret(in: Result<Int, TestError>.failure(error))
    expectNoSecret(in: error as any Error)
  }

  @Test(arguments: [
    Self.body, #"{"id":{"client_secret":"hushhush"}}"#, #"{"client_secret":["hushhush"]}"#,
    #"{"id":"pi_1","client_secret":"hushhush""#,
  ])
  func hidesTheBodyThatCanNotBeRead(body: String) async throws {
    struct Wrong: JSONConvertible, Hashable {
      init(from json: inout JSONReader) throws(JSONError) {
        var scope = try json.beginObject()
        while let name = try json.nextName(of: &scope) {
          if name == "client_secret" { _ = try json.readInt() } else { try json.skipValue() }
        }
        throw json.failure(expected: "something else")
      }
      func write(to json: inout JSONWriter) { json.writeNull() }
    }
    let client = try TestClient(configuration: configuration(.json(200, body)))
    let error = try #require(
      await failure { () async throws(TestError) in
        try await client.connection.response(to: APIRequest<Wrong>(.get, "/v1/x"))
      })
    guard case .decoding(let failure) = error else { return #expect(Bool(false), "\(error)") }
    #expect(failure.body == Array(body.utf8))
    expectNoSecret(in: error, showing: "the request was executed")
    expectNoSecret(in: failure, showing: "the request was executed")
  }

  @Test func keepsTheKeyOutOfAnErrorEvenWhereTheServerSendsItBack() async throws {
    for body in [
      #"{"error":{"message":"Bad key sk_test_hushhush","param":"sk_test_hushhush"}}"#,
      "<html>Authorization: Bearer sk_test_hushhush</html>",
    ] {
      let client = try TestClient(configuration: configuration(.json(401, body)))
      let error = await failure { () async throws(TestError) in try await client.customers.create() }
      let failed = try #require(error?.failure)
      #expect(!String(decoding: failed.body, as: UTF8.self).contains(Self.secret))
      #expect(failed.details.message?.contains(Self.secret) != true)
      expectNoSecret(in: failed)
    }
  }

  @Test func hidesThePasswordOfABaseURLThatIsRefused() {
    var configuration = configuration(.hang)
    configuration.baseURL = "https://ada:hushhush@example.com"
    do throws(TestError) {
      _ = try TestClient(configuration: configuration)
      Issue.record("a base URL with a password was taken")
    } catch {
      expectNoSecret(in: error, showing: "@example.com")
    }
    expectNoSecret(in: configuration)
  }

  @Test func hidesTheSecretsOfAWebhookAndItsEvents() throws {
    let scheme = try #require(TestClient.signatureScheme)
    expectNoSecret(
      in: try SignatureVerifier(scheme: scheme, secrets: ["whsec_hushhush"]), showing: "secrets: 1")
    let body = Array(Self.body.utf8)
    let wrong = JSONError(
      path: "$.data.client_secret", expected: "an integer", found: "string \"hushhush\"", offset: 7)
    let raw = RawEvent(body: body, members: EventMembers(type: ["type"], version: nil, payload: ["data"]))
    for outcome in [EventOutcome.typed(body), .unrecognized, .undecodable(wrong)] {
      expectNoSecret(in: outcome)
      expectNoSecret(
        in: ReceivedEvent(raw: raw, payloadPath: ["data"], outcome: outcome), showing: "pi_1")
    }
    expectNoSecret(in: raw, showing: "pi_1")
  }
}
