import Testing

@Suite struct ExplainTests {
  private func explanation(_ name: String) async throws -> String {
    let outcome = try await Project().connectgen("explain", "spec/shop", name)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.output
  }

  @Test func explainsAnOperation() async throws {
    let text = try await explanation("customers.create")
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    for row in [
      "endpoint POST /v1/customers", "swift customers.create(_:)", "parameters Customers.CreateParameters",
      "file Client/Operations/Customers.swift", "spec spec/shop/operations/customers.yaml:5:3",
    ] {
      #expect(rows.contains(row), "\(text)")
    }
  }

  @Test func explainsATypeFieldByField() async throws {
    let text = try await explanation("Customers.CreateParameters")
    #expect(text.contains("email"))
    #expect(text.contains("Clearable<AddressParameters>?"), "\(text)")
    #expect(text.contains("(spec/shop/operations/customers.yaml:"), "\(text)")
  }

  @Test func explainsAnEvent() async throws {
    let text = try await explanation("customer.created")
    #expect(text.contains("ShopEvent.customerCreated"), "\(text)")
    #expect(text.contains("payload  Customer\n"), "\(text)")
  }

  @Test func explainsAGroup() async throws {
    let text = try await explanation("customers")
    #expect(text.contains("ShopClient.customers"), "\(text)")
    #expect(text.contains("customers.create, customers.list"), "\(text)")
  }

  @Test func namesTheNearestOfAnUnknownName() async throws {
    let outcome = try await Project().connectgen("explain", "spec/shop", "customers.creat")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages
        == "error: spec/shop has no operation, type, group or event 'customers.creat'; did you mean 'customers.create'?\n"
    )
  }
}
