public import ConnectionRuntime
import Foundation
public import HTTPTypes
import StripeConnection

/// Answers as Stripe would, without a network: one customer, and a card that is always declined.
public struct ScriptedStripe: HTTPTransport {
  /// Answers by method and path.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    let path = request.path?.split(separator: "?").first.map(String.init) ?? ""
    switch "\(request.method.rawValue) \(path)" {
    case "POST /v1/customers":
      return (HTTPResponse(status: .ok), Array(customer.utf8))
    case "GET /v1/customers":
      let page = #"{"object": "list", "data": [\#(customer)], "has_more": false, "url": "/v1/customers"}"#
      return (HTTPResponse(status: .ok), Array(page.utf8))
    case "POST /v1/payment_intents":
      let declined = #"{"error": {"type": "card_error", "decline_code": "insufficient_funds"}}"#
      return (HTTPResponse(status: .init(code: 402)), Array(declined.utf8))
    default:
      throw TransportError.connection("the script has no response to \(request.method) \(path)")
    }
  }
}

extension ClientConfiguration {
  /// A test key, and the script in place of the network.
  public static var scripted: ClientConfiguration {
    ClientConfiguration(apiKey: "sk_test_hello", transport: ScriptedStripe())
  }
}

/// An event as it would be delivered now, with the value of its `Stripe-Signature` header.
public func signedDelivery(secret: String) throws -> (body: [UInt8], signature: String) {
  guard let scheme = StripeClient.signatureScheme else { throw WebhookError.noSecret }
  let event = """
    {"id": "evt_1", "object": "event", "type": "customer.created", "created": 1767225600, "livemode": false,
    "pending_webhooks": 1, "data": {"object": \(customer)}}
    """
  let body = Array(event.utf8)
  return (body, try SignatureVerifier(scheme: scheme, secrets: [secret]).sign(body: body, at: Date()))
}

private let customer = """
  {"id": "cus_ada", "object": "customer", "email": "ada@example.com", "created": 1767225600, "livemode": false}
  """
