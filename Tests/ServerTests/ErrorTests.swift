import ConnectionRuntime
import StripeConnection
import Testing

@Suite(.needsServer) struct ErrorTests {
  @Test func tellsThatSomethingIsMissing() async throws {
    let stripe = try LocalServer.client()
    let error = await failure { () async throws(StripeError) in
      try await stripe.customers.retrieve("cus_none")
    }
    guard case .notFound(let failure) = error else {
      Issue.record("a customer that was never made is found: \(String(describing: error))")
      return
    }
    #expect(failure.status == 404)
    #expect(failure.message == "Not Found")
    #expect(failure.attempts == 1)
  }

  @Test func tellsThatTheKeyIsWrong() async throws {
    let stripe = try LocalServer.client(key: "rk_test_unknown")
    let error = await failure { () async throws(StripeError) in try await stripe.customers.create() }
    guard case .authentication(let failure) = error else {
      Issue.record("a wrong key is accepted: \(String(describing: error))")
      return
    }
    #expect(failure.status == 401)
  }

  @Test func tellsThatAParameterIsWrong() async throws {
    let stripe = try LocalServer.client()
    let error = await failure { () async throws(StripeError) in
      try await stripe.paymentIntents.create(.init(amount: -1, currency: "usd"))
    }
    guard case .invalidRequest(let failure) = error else {
      Issue.record("a negative amount is accepted: \(String(describing: error))")
      return
    }
    #expect(failure.status == 400)
    #expect(failure.message?.isEmpty == false)
  }

  /// A route that the server lacks is answered in plain text.
  @Test func showsTheMessageOfAnAnswerThatIsNoJSON() async throws {
    let stripe = try LocalServer.client()
    let error = await failure { () async throws(StripeError) in try await stripe.prices.retrieve("price_none")
    }
    guard case .notFound(let failure) = error else {
      Issue.record("a price that was never made is found: \(String(describing: error))")
      return
    }
    #expect(failure.status == 404)
    #expect(String(decoding: failure.body, as: UTF8.self) == "404: Not Found")
    #expect(failure.message == "404: Not Found")
    #expect(failure.details.message == nil)
  }

  @Test func tellsThatNobodyListens() async throws {
    let stripe = try StripeClient(
      configuration: ClientConfiguration(
        apiKey: APIKey(LocalServer.key), baseURL: "http://127.0.0.1:1", maximumRetries: 0))
    let error = await failure { () async throws(StripeError) in try await stripe.customers.create() }
    guard case .connection(let failure) = error else {
      Issue.record("a server that is not there answers: \(String(describing: error))")
      return
    }
    #expect(failure.attempts == 1)
    #expect(failure.idempotencyKey != nil)
  }

  /// localstripe leaves out fields that Stripe always sends; the call has happened all the same, and says so.
  @Test func tellsThatACallWasExecutedWhoseAnswerHasAnotherShape() async throws {
    let stripe = try LocalServer.client()
    let options = RequestOptions(idempotencyKey: LocalServer.unique("product"))
    let error = await failure { () async throws(StripeError) in
      try await stripe.products.create(.init(name: "Gold"), options: options)
    }
    guard case .decoding(let failure) = error else {
      Issue.record("a product without its images is read: \(String(describing: error))")
      return
    }
    #expect(failure.description.contains("executed"))
    #expect(failure.idempotencyKey == options.idempotencyKey)
    #expect(failure.attempts == 1)
    let id = try #require(failure.json?["id"]?.string)
    let read = try await stripe.connection.rawResponse(to: Products.retrieve(Product.ID(id)))
    #expect(try read.json()["name"] == "Gold")
  }
}
