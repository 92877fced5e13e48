import ConnectionRuntime
import ConnectionTesting
import ShopConnection
import ShopConnectionTesting
import Testing

/// Operations that answer with typed values.
@Suite struct StubTests {
  @Test func answersTypedParametersWithTypedValues() async throws {
    let stub = ShopStub()
    stub.customers.create.answers { parameters in
      ShopSamples.customer { customer in
        customer.email = parameters.email
        customer.balance = 7
      }
    }
    let customer = try await stub.client().customers.create(.init(email: "grace@example.com"))
    #expect(customer.email == "grace@example.com")
    #expect(customer.balance == 7)
    #expect(customer.created == ShopSamples.customer().created)
    #expect(stub.requests.first?.form == ["email": "grace@example.com"])
    try stub.finish()
  }

  @Test func keepsWhatItWasCalledWith() async throws {
    let stub = ShopStub()
    stub.customers.create.returns(ShopSamples.customer())
    stub.customers.list.returns([ShopSamples.customer()])
    let shop = try stub.client()
    let given: [Customers.CreateParameters] = [
      .init(email: "12", address: .clear),
      .init(email: "true", address: .set(.init(city: "1010", country: ""))),
    ]
    for parameters in given {
      _ = try await shop.customers.create(parameters, options: .init(expand: ["referrer"]))
    }
    for try await _ in shop.customers.list(.init(limit: 3)) {}
    #expect(try stub.customers.create.inputs == given)
    #expect(try stub.customers.list.inputs == [.init(limit: 3)])
    #expect(stub.customers.create.requests.count == 2)
  }

  @Test func listsItemsOnOnePage() async throws {
    let stub = ShopStub()
    stub.customers.list.returns([ShopSamples.customer { $0.id = "a" }, ShopSamples.customer { $0.id = "b" }])
    var ids: [Customer.ID] = []
    for try await customer in try stub.client().customers.list() { ids.append(customer.id) }
    #expect(ids == ["a", "b"])
  }

  @Test func failsAsOftenAsItWasTold() async throws {
    let stub = ShopStub()
    stub.customers.create.returns(ShopSamples.customer())
    stub.customers.create.fails(.connectionFailure(), times: 1)
    stub.customers.create.fails(.rateLimited(retryAfter: .seconds(7)), times: 1)
    let response = try await stub.client().connection.response(to: Customers.create(.init(email: "")))
    #expect(response.attempts == 3)
    #expect(stub.clock.slept == [.milliseconds(500), .seconds(7)])
    #expect(Set(stub.requests.map { $0[header: "Idempotency-Key"] }).count == 1)
    try stub.finish()
  }

  @Test func letsAClosureThrowAFault() async throws {
    let stub = ShopStub()
    stub.customers.create.answers { parameters in
      if parameters.email.isEmpty { throw Fault.cardDeclined(declineCode: "lost_card") }
      return ShopSamples.customer()
    }
    let shop = try stub.client()
    _ = try await shop.customers.create(.init(email: "a@example.com"))
    let error = await failure { () async throws(ShopError) in
      try await shop.customers.create(.init(email: ""))
    }
    guard case .card(let declined) = error else { throw try #require(error) }
    #expect(declined.details.additionalFields["decline_code"] == "lost_card")
  }

  @Test func reportsAnOperationWithoutAnAnswer() async throws {
    let stub = ShopStub()
    let shop = try stub.client(maximumRetries: 0)
    let error = await failure { () async throws(ShopError) in
      try await shop.customers.create(.init(email: "x"))
    }
    #expect(error.map { "\($0)" }?.contains("nothing was scripted for POST /v1/customers email=x") == true)
    #expect(throws: UnfinishedScript.self) { try stub.finish() }
  }

  @Test func reportsAnAnswerThatNothingAskedFor() {
    let stub = ShopStub()
    stub.customers.list.returns([], times: 2)
    stub.customers.create.returns(ShopSamples.customer())
    let unfinished = #expect(throws: UnfinishedScript.self) { try stub.finish() }
    #expect(unfinished?.unused.map(\.responses) == [2])
  }
}
