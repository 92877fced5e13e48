import ConnectionOperations
import ConnectionRuntime
import Foundation
import StripeConnection
import StripeOperations
import Testing

/// The operations by name, which engines and the command call.
@Suite struct OperationTableTests {
  private func operation(_ id: String) throws -> ConnectionOperation<StripeClient> {
    try #require(StripeClient.operations.first { $0.descriptor.id == id })
  }

  @Test func listsTheElevenActionsByTheirTitles() {
    let titles = Set(StripeClient.operations.filter { $0.descriptor.kind == .action }.map(\.descriptor.title))
    let wanted: Set<String> = [
      "Cancel Subscription", "Create Checkout Session", "Create an Invoice", "Create a Payment Link",
      "Create a Product", "Confirm a Payment Intent", "Create a Customer", "Create a Payment Intent",
      "Create a Price",
      "Create a Subscription", "Update a Customer",
    ]
    #expect(wanted.subtracting(titles).isEmpty)
    #expect(Set(StripeClient.operations.map(\.descriptor.id)).count == StripeClient.operations.count)
  }

  @Test func everySchemaIsJSON() throws {
    for operation in StripeClient.operations {
      let schema = try JSONReader.read(JSONValue.self, from: Array(operation.descriptor.inputSchemaJSON.utf8))
      #expect(schema["type"]?.string == "object", "\(operation.descriptor.id)")
    }
  }

  @Test func callsByNameWithPathAndBodySideBySide() async throws {
    let (stripe, transport) = try StripeClient.scripted((200, Sample.customer))
    let input = try OperationInput(json: Array(#"{"email":"ada@example.com","customer":"cus_1"}"#.utf8))
    let result = try await operation("customers.update").call(stripe, input, RequestOptions())
    #expect(transport.requests.first?.path == "/v1/customers/cus_1")
    #expect(transport.requests.first?.body.removingPercentEncoding == "email=ada@example.com")
    #expect(result.body == Array(Sample.customer.utf8))
  }

  @Test(arguments: [
    (#"{"emial":"a@example.com"}"#, "$.emial"), (#"{"address":{"citty":"x"}}"#, "$.address.citty"),
    (#"{"preferred_locales":"de"}"#, "$.preferred_locales"), (#"{"balance":"many"}"#, "$.balance"),
  ])
  func refusesWrongInputBeforeSending(json: String, path: String) async throws {
    let (stripe, transport) = try StripeClient.scripted()
    let create = try operation("customers.create")
    let input = try OperationInput(json: Array(json.utf8))
    let error = await #expect(throws: JSONError.self) {
      try await create.call(stripe, input, RequestOptions())
    }
    #expect(error?.path == path)
    #expect(transport.requests.isEmpty)
  }
}
