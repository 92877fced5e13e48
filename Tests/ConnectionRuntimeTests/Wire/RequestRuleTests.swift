import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

/// The rules of requests that the other suites leave open.
@Suite struct RequestRuleTests {
  private let transport = RecordingTransport(.json(200, customerJSON))

  private func client(_ change: (inout ClientConfiguration) -> Void = { _ in }) throws -> TestClient {
    var configuration = testConfiguration(transport)
    change(&configuration)
    return try TestClient(configuration: configuration)
  }

  @Test func asksForTheSpecsVersionUnlessTheClientOrTheCallNamesAnother() async throws {
    _ = try await client().customers.create()
    let other = try client { $0.apiVersion = "2024-06-20" }
    _ = try await other.customers.create()
    _ = try await other.customers.create(options: .init(apiVersion: "2020-08-27"))
    #expect(
      transport.sent.map { $0["Stripe-Version"] } == ["2026-05-27.dahlia", "2024-06-20", "2020-08-27"])
  }

  @Test func actsForTheClientsAccountUnlessTheCallNamesAnother() async throws {
    let client = try client { $0.account = "acct_1" }
    _ = try await client.customers.create()
    _ = try await client.customers.create(options: .init(account: "acct_2"))
    #expect(transport.sent.map { $0["Stripe-Account"] } == ["acct_1", "acct_2"])
  }

  @Test func sendsNoTelemetryAndNoHeaderThatNobodyAskedFor() async throws {
    let client = try client()
    _ = try await client.customers.create()
    _ = try await client.customers.create()
    _ = try await client.customers.retrieve("cus_1")
    let names = transport.sent.map { Set($0.request.headerFields.map(\.name.canonicalName)) }
    let always: Set = ["accept", "authorization", "stripe-version", "user-agent"]
    #expect(names[0] == always.union(["content-type", "idempotency-key"]))
    #expect(names[1] == names[0])
    #expect(names[2] == always)
    #expect(
      transport.sent.map { $0["User-Agent"] }.allSatisfy { $0?.hasPrefix("test-connection/1.2.3 ") == true })
  }

  @Test func givesEveryPOSTAnIdempotencyKeyOfItsOwnAndOtherMethodsNone() async throws {
    let client = try client()
    for _ in 0..<50 { _ = try await client.customers.create() }
    #expect(Set(transport.sent.map { $0["Idempotency-Key"] }).count == 50)
    for sent in transport.sent {
      let key = try #require(sent["Idempotency-Key"])
      #expect(UUID(uuidString: key) != nil && Array(key)[14] == "4" && "89ab".contains(Array(key)[19]))
    }
    _ = try await client.customers.retrieve("cus_1")
    _ = try await client.connection.rawResponse(to: Customers.delete("cus_1"))
    #expect(transport.sent.suffix(2).map { $0["Idempotency-Key"] } == [nil, nil])
  }

  @Test func sendsTheIdempotencyKeyThatTheCallerGaveOnEveryRetry() async throws {
    let busy = RecordingTransport(.json(503, ""), .failure(.connection("reset")), .json(200, customerJSON))
    let response = try await testClient(busy).connection.response(
      to: Customers.create(), options: .init(idempotencyKey: "order-7"))
    #expect(busy.sent.map { $0["Idempotency-Key"] } == ["order-7", "order-7", "order-7"])
    #expect(response.idempotencyKey == "order-7")
  }

  @Test func writesScalarsInListsAsItWritesThemAlone() throws {
    let time = Date(timeIntervalSince1970: 1_700_000_000.9)
    let decimal = try #require(ExactDecimal("0.1000000000000000055511151231257827"))
    let values: [String: [JSONValue]] = [
      "a": [.bool(true), .bool(false)],
      "b": [try JSONReader.read(JSONValue.self, from: time.json())],
      "c": [try JSONReader.read(JSONValue.self, from: decimal.json())],
    ]
    let pairs = try FormEncoder.pairs(from: values.json())
    #expect(
      Set(pairs) == [
        FormPair(name: "a[0]", value: "true"), FormPair(name: "a[1]", value: "false"),
        FormPair(name: "b[0]", value: "1700000000"), FormPair(name: "c[0]", value: decimal.text),
      ])
    #expect([time, time].text == "[1700000000,1700000000]")
    #expect([decimal].text == "[\"\(decimal.text)\"]")
  }

  @Test func sendsNothingForAParameterThatIsNil() async throws {
    _ = try await client().customers.create(CreateParameters())
    #expect(transport.sent.first?.body == "")
  }
}
