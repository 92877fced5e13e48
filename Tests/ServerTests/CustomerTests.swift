import ConnectionRuntime
import StripeConnection
import Testing

@Suite(.needsServer) struct CustomerTests {
  @Test func createsReadsAndChanges() async throws {
    let stripe = try LocalServer.client()
    let email = LocalServer.unique("ada") + "@example.com"
    let customer = try await stripe.customers.create(
      .init(
        address: .set(.init(city: "London", line1: "12 St James's Square & more; 100%")),
        email: email, metadata: ["tier": "gold", "a b": "c=d&e"], name: "Ada Lovelace é"))
    #expect(customer.id.rawValue.hasPrefix("cus_"))
    #expect(customer.email == email)
    #expect(customer.name == "Ada Lovelace é")
    #expect(customer.address?.line1 == "12 St James's Square & more; 100%")
    #expect(customer.metadata == ["tier": "gold", "a b": "c=d&e"])

    let changed = try await stripe.customers.update(customer.id, .init(description: "first programmer"))
    #expect(changed.id == customer.id)
    #expect(changed.description == "first programmer")
    #expect(changed.email == email)

    guard case .object(let read) = try await stripe.customers.retrieve(customer.id) else {
      Issue.record("a customer that exists is read as a deleted one")
      return
    }
    #expect(read == changed)
  }

  @Test func walksAListOverSeveralPages() async throws {
    let stripe = try LocalServer.client()
    let email = LocalServer.unique("pages") + "@example.com"
    var made: [Customer.ID] = []
    for _ in 0..<5 { made.append(try await stripe.customers.create(.init(email: email)).id) }

    var listed: [Customer.ID] = []
    for try await customer in stripe.customers.list(.init(email: email, limit: 2)) {
      listed.append(customer.id)
    }
    #expect(listed == made)

    var sizes: [Int] = []
    for try await page in stripe.customers.list(.init(email: email, limit: 2)).pages {
      sizes.append(page.items.count)
    }
    #expect(sizes == [2, 2, 1])
  }

  /// localstripe has no search; it takes the word for a customer's id.
  @Test func passesOnThatThereIsNoSearch() async throws {
    let stripe = try LocalServer.client()
    await #expect {
      for try await _ in stripe.customers.search(.init(query: "email:'x'")) {}
    } throws: { error in
      if case StripeError.notFound = error { true } else { false }
    }
  }
}
