import ConnectionOperations
import ConnectionRuntime
import Foundation
import StripeConnection
import StripeConnectionTesting
import StripeOperations
import Testing

/// The samples and the stub that come with the client.
@Suite struct KitTests {
  @Test func hasASampleOfEveryResourceThatIsReadAndWritten() throws {
    #expect(StripeSamples.all.count >= 40)
    let customer = StripeSamples.customer { $0.email = "grace@example.com" }
    #expect(customer.email == "grace@example.com")
    #expect(customer.additionalFields.isEmpty)
    let written = try JSONReader.read(JSONValue.self, from: StripeSamples.invoice().json())
    #expect(written == (try JSONReader.read(from: Array(StripeSamples.invoiceJSON.utf8))))
  }

  @Test func hasASampleOfEveryEventWithATypedPayload() {
    let events = StripeSamples.allEvents
    #expect(events.count >= 90)
    for event in events {
      switch event {
      case .unrecognized, .undecodable: Issue.record("an event is \(event)")
      default: break
      }
    }
    let types = Set(events.compactMap(\.envelope?.type))
    #expect(StripeClient.triggers.allSatisfy { types.contains($0.id) })
  }

  @Test func showsWhatTheSpecSaysOfATriggersPayload() throws {
    guard case .invoicePaid(let delivery) = StripeSamples.event(.invoicePaid) else {
      return #expect(Bool(false))
    }
    #expect(delivery.payload.status == .paid)
    #expect(delivery.payload.amountPaid == 2000)
  }

  @Test func readsEveryVectorBackAsItWasGiven() async throws {
    let operations = Dictionary(uniqueKeysWithValues: StripeClient.operations.map { ($0.descriptor.id, $0) })
    var compared = 0
    for (vector, given) in try VectorFiles.requests() {
      let name: Comment = "\(vector.operation): \(vector.title)"
      let operation = try #require(operations[vector.operation], name)
      let stub = ConnectionStub<StripeClient>()
      let stubbed: StubbedOperation<OperationInput, JSONValue> = stub.operation(vector.operation) {
        input throws(JSONError) in input
      }
      stubbed.returns([:])
      let client = try stub.client()
      do {
        _ = try await operation(client, input: OperationInput(json: given))
      } catch is JSONError {
        continue  // What the vectors' own test reports: an input that the operation does not take.
      }
      do {
        _ = try await operation(client, input: try #require(stubbed.inputs.first, name))
      } catch {
        Issue.record("\(name): \(error)")
        continue
      }
      let sent = stub.requests
      #expect(sent[0].path == sent[1].path, name)
      #expect(sent[0].query == sent[1].query, name)
      #expect(sent[0].form == sent[1].form, name)
      compared += 1
    }
    #expect(compared >= 600)
    print("\(compared) requests read back by the stub as they were given")
  }

  @Test func readsDeepParametersBackAsTheyWereGiven() async throws {
    let stub = StripeStub()
    stub.subscriptions.create.returns(StripeSamples.subscription())
    stub.checkoutSessions.create.returns(StripeSamples.checkoutSession())
    let stripe = try stub.client()
    let subscription = Subscriptions.CreateParameters(
      customer: "cus_1", items: [.init(price: "price_1", quantity: 2), .init(price: "price_2")],
      metadata: ["0": "1", "true": "false"], trialEnd: .timestamp(Date(timeIntervalSince1970: 1_800_000_000)))
    _ = try await stripe.subscriptions.create(subscription)
    #expect(try stub.subscriptions.create.inputs == [subscription])
    let decimal = try #require(ExactDecimal("0.30"))
    let session = CheckoutSessions.CreateParameters(
      lineItems: [
        .init(
          priceData: .init(
            currency: "eur", productData: .init(name: "Tea & cake"), unitAmountDecimal: decimal),
          quantity: 2)
      ], mode: .payment)
    _ = try await stripe.checkoutSessions.create(session)
    #expect(try stub.checkoutSessions.create.inputs == [session])
  }
}
