import ConnectionOperations
import ConnectionRuntime

struct TestErrorDetails: ErrorDetails {
  var type: String?
  var code: String?
  var message: String?
  var param: String?
  var additionalFields: [String: JSONValue] = [:]

  init() {}

  private static let jsonFields = JSONFields("type", "code", "message", "param")

  init(from json: inout JSONReader) throws(JSONError) {
    self.init()
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: type = try json.readIfPresent()
      case 1: code = try json.readIfPresent()
      case 2: message = try json.readIfPresent()
      case 3: param = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("type", type)
    json.field("code", code)
    json.field("message", message)
    json.field("param", param)
    json.additional(additionalFields)
    json.endObject()
  }
}

typealias TestError = ConnectionError<TestErrorDetails>

/// A client in the shape of a generated one.
struct TestClient: GeneratedConnection {
  let connection: ConnectionClient<TestErrorDetails>

  init(configuration: ClientConfiguration) throws(TestError) {
    connection = try ConnectionClient(definition: Self.definition, configuration: configuration)
  }

  var customers: Customers { Customers(connection: connection) }

  static let definition = ConnectionDefinition(
    name: "test", version: "1.2.3", baseURL: "https://api.example.com", apiVersion: "2026-05-27.dahlia",
    apiVersionHeader: "Stripe-Version", accountHeader: "Stripe-Account", idempotencyHeader: "Idempotency-Key",
    retryDecisionHeader: "Stripe-Should-Retry", requestIDHeader: "Request-Id", maximumRetries: 2,
    body: .form, expandParameter: "expand",
    errors: ErrorShape(
      member: "error", kindField: "type",
      kinds: [
        "card_error": .card, "invalid_request_error": .invalidRequest, "idempotency_error": .idempotency,
        "api_error": .api,
      ]),
    cursor: CursorPaging(
      items: "data", more: "has_more", after: "starting_after", before: "ending_before", limit: "limit"),
    search: SearchPaging(items: "data", more: "has_more", next: "next_page", page: "page", limit: "limit"))

  static let title = "Test"
  static let triggers: [TriggerDescriptor] = []
  static let signatureScheme: SignatureScheme? = SignatureScheme(
    header: "Stripe-Signature", scheme: "v1", tolerance: 300, secretPrefix: "whsec_")
  static let testOperation: String? = "customers.update"
  static let keyPrefixes = [KeyPrefix(prefix: "sk_test_", title: "Secret test key", mode: "test")]

  static var operations: [ConnectionOperation<Self>] {
    [
      ConnectionOperation(
        OperationDescriptor(
          id: "customers.update", kind: .action, title: "Update a Customer", summary: "Changes a customer.",
          method: "POST", path: "/v1/customers/{customer}", permission: "customers:write", movesMoney: false,
          destructive: false, paging: nil, swift: "customers.update(_:_:)", returns: "Customer",
          inputSchema: #"{"type":"object"}"#)
      ) { client, input, options in
        var input = input
        let customer: ResourceID<Customer> = try input.take("customer")
        let parameters: CreateParameters = try input.parameters()
        return try await client.connection.result(
          of: Customers.update(customer, parameters), options: options)
      }
    ]
  }

  static func readEvent(_ body: [UInt8]) -> ReceivedEvent {
    let members = EventMembers(type: ["type"], version: nil, payload: ["data", "object"])
    return ReceivedEvent(
      raw: RawEvent(body: body, members: members), payloadPath: members.payload, outcome: .unrecognized)
  }
}

struct Customers: Sendable {
  let connection: ConnectionClient<TestErrorDetails>

  static func create(_ parameters: CreateParameters = .init()) -> APIRequest<Customer> {
    APIRequest(.post, "/v1/customers", body: parameters)
  }
  static func retrieve(_ customer: ResourceID<Customer>) -> APIRequest<Customer> {
    APIRequest(.get, "/v1/customers/\(customer, as: "customer")")
  }
  static func update(
    _ customer: ResourceID<Customer>, _ parameters: CreateParameters = .init()
  ) -> APIRequest<Customer> {
    APIRequest(.post, "/v1/customers/\(customer, as: "customer")", body: parameters)
  }
  static func delete(_ customer: ResourceID<Customer>) -> APIRequest<Deleted<Customer>> {
    APIRequest(.delete, "/v1/customers/\(customer, as: "customer")")
  }
  static func list(_ parameters: ListParameters = .init()) -> APIRequest<ListPage<Customer>> {
    APIRequest(.get, "/v1/customers", query: parameters)
  }
  static func search(_ parameters: [String: String]) -> APIRequest<SearchPage<Customer>> {
    APIRequest(.get, "/v1/customers/search", query: parameters)
  }

  func create(
    _ parameters: CreateParameters = .init(), options: RequestOptions = .init()
  ) async throws(TestError) -> Customer {
    try await connection.response(to: Self.create(parameters), options: options).value
  }
  func retrieve(
    _ customer: ResourceID<Customer>, options: RequestOptions = .init()
  ) async throws(TestError) -> Customer {
    try await connection.response(to: Self.retrieve(customer), options: options).value
  }
  func list(
    _ parameters: ListParameters = .init(), options: RequestOptions = .init()
  ) -> PagedItems<Customer, TestErrorDetails> {
    connection.items(of: Self.list(parameters), options: options)
  }
  func search(
    _ query: String, options: RequestOptions = .init()
  ) -> SearchItems<Customer, TestErrorDetails> {
    connection.items(of: Self.search(["query": query]), options: options)
  }
}
