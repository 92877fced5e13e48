import ConnectionRuntime
import HTTPTypes

/// What the server answers.
struct Payment: JSONConvertible, Hashable {
  var id: String
  var amount: Int

  private static let jsonFields = JSONFields("id", "amount")

  init(from json: inout JSONReader) throws(JSONError) {
    var id: String?
    var amount: Int?
    var scope = try json.beginObject()
    var unknown: [String: JSONValue] = [:]
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: id = try json.read()
      case 1: amount = try json.read()
      default: try json.readUnknown(scope, into: &unknown)
      }
    }
    self.id = try json.require(id, "id", scope)
    self.amount = try json.require(amount, "amount", scope)
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("amount", amount)
    json.endObject()
  }
}

/// What the server's errors say.
struct PaymentErrorDetails: ErrorDetails {
  var code: String?
  var additionalFields: [String: JSONValue] = [:]

  init() {}

  private static let jsonFields = JSONFields("code")

  init(from json: inout JSONReader) throws(JSONError) {
    self.init()
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: code = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("code", code)
    json.additional(additionalFields)
    json.endObject()
  }
}

typealias PaymentError = ConnectionError<PaymentErrorDetails>

/// A client of the server, in the shape of a generated one.
struct PaymentClient: Sendable {
  let connection: ConnectionClient<PaymentErrorDetails>

  init(
    _ url: String, _ transport: any HTTPTransport, timing: Timing = .system, timeout: Duration = .seconds(80)
  ) throws(PaymentError) {
    connection = try ConnectionClient(
      definition: Self.definition,
      configuration: ClientConfiguration(
        apiKey: "sk_test_secretvalue", baseURL: url, timeout: timeout, transport: transport, timing: timing))
  }

  /// Moves money.
  func pay(_ call: Int, amount: Int) async throws(PaymentError) -> APIResponse<Payment> {
    let request = APIRequest<Payment>(.post, "/v1/payments", body: ["amount": amount])
    return try await connection.response(to: request, options: .init(headers: Self.header(call)))
  }

  /// Looks at a payment, which changes nothing.
  func read(_ call: Int) async throws(PaymentError) -> APIResponse<Payment> {
    let request = APIRequest<Payment>(.get, "/v1/payments/\(call)")
    return try await connection.response(to: request, options: .init(headers: Self.header(call)))
  }

  private static func header(_ call: Int) -> HTTPFields {
    guard let name = HTTPField.Name("X-Call") else { return [:] }
    return [name: "\(call)"]
  }

  private static let definition = ConnectionDefinition(
    name: "payments", version: "1.0.0", baseURL: "https://api.example.com", apiVersion: "1",
    apiVersionHeader: "Stripe-Version", accountHeader: nil, idempotencyHeader: "Idempotency-Key",
    retryDecisionHeader: "Stripe-Should-Retry", requestIDHeader: "Request-Id", maximumRetries: 2, body: .form,
    expandParameter: nil,
    errors: ErrorShape(
      member: "error", kindField: "type", kinds: ["card_error": .card, "api_error": .api]),
    cursor: nil, search: nil)
}
