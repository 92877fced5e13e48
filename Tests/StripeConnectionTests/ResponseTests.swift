import ConnectionRuntime
import Foundation
import StripeConnection
import Testing

/// What answers are read into.
@Suite struct ResponseTests {
  @Test func keepsWhatTheTypesDoNotKnow() throws {
    let customer = try JSONReader.read(Customer.self, from: Array(Sample.customer.utf8))
    #expect(customer.taxExempt == .unrecognized("somewhere_new"))
    #expect(customer.additionalFields["a_field_of_tomorrow"] == [1, ["x": nil]])
    #expect(customer.created == Date(timeIntervalSince1970: 1_700_000_000))
    let written = try JSONReader.read(JSONValue.self, from: customer.json())
    #expect(written == (try JSONReader.read(JSONValue.self, from: Array(Sample.customer.utf8))))
  }

  @Test func readsAnExpandedObjectOfAUnion() throws {
    let customer = try JSONReader.read(Customer.self, from: Array(Sample.customer.utf8))
    #expect(customer.defaultSource?.id?.rawValue == "card_1")
    guard case .card(let card) = customer.defaultSource?.object else {
      Issue.record("the source is no card but \(String(describing: customer.defaultSource))")
      return
    }
    #expect(card.last4 == "4242")
  }

  @Test func tellsADeletedCustomerFromALivingOne() async throws {
    let (stripe, _) = try StripeClient.scripted(
      (200, #"{"id":"cus_1","object":"customer","deleted":true}"#), (200, Sample.customer))
    guard case .deleted(let stub) = try await stripe.customers.retrieve("cus_1") else {
      Issue.record("the stub was read as a customer")
      return
    }
    #expect(stub.id == "cus_1")
    #expect(try await stripe.customers.retrieve("cus_1").object?.email == "ada@example.com")
  }

  @Test func isWidthOfAPointerWhereItIsLarge() {
    #expect(MemoryLayout<Customer>.size <= 8)
    #expect(MemoryLayout<Invoice>.size <= 8)
    #expect(MemoryLayout<CheckoutSessions.CreateParameters>.size <= 8)
    var first = Customers.CreateParameters(email: "a@example.com")
    let second = first
    first.email = "b@example.com"
    #expect(second.email == "a@example.com")
  }

  @Test func goesThroughCodable() throws {
    let customer = try JSONReader.read(Customer.self, from: Array(Sample.customer.utf8))
    let copy = try JSONDecoder().decode(Customer.self, from: JSONEncoder().encode(customer))
    #expect(copy == customer)
  }

  @Test func mapsADeclinedCard() async throws {
    let (stripe, _) = try StripeClient.scripted(
      (
        402,
        #"""
        {"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds",
        "message":"Your card has insufficient funds.","param":"payment_method","doc_url":"https://docs.stripe.com/x"}}
        """#
      ))
    do throws(StripeError) {
      _ = try await stripe.paymentIntents.confirm("pi_1")
      Issue.record("a declined card threw nothing")
    } catch {
      guard case .card(let failure) = error else {
        Issue.record("a declined card is \(error)")
        return
      }
      #expect(failure.declineCode == "insufficient_funds")
      #expect(failure.status == 402)
    }
  }

  @Test func saysThatAnUnreadableSuccessWasExecuted() async throws {
    let (stripe, _) = try StripeClient.scripted((200, #"{"object":"customer"}"#))
    do throws(StripeError) {
      _ = try await stripe.customers.create()
      Issue.record("a customer without an id was read")
    } catch {
      guard case .decoding(let failure) = error else {
        Issue.record("an unreadable success is \(error)")
        return
      }
      #expect(String(decoding: failure.body, as: UTF8.self) == #"{"object":"customer"}"#)
      #expect(failure.idempotencyKey?.count == 36)
    }
  }

  @Test func givesTheBodyOfAnUnreadableSuccessWithoutReadingIt() async throws {
    let (stripe, _) = try StripeClient.scripted((200, #"{"object":"customer"}"#))
    let response = try await stripe.connection.rawResponse(
      to: Customers.create(.init(email: "a@example.com")))
    #expect(response.status.code == 200)
    #expect(try response.json()["object"]?.string == "customer")
  }
}
