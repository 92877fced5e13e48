public import HTTPTypes

/// An answer with all that came with it.
public struct APIResponse<Value: Sendable>: Sendable {
  /// The answer, read into its type.
  public var value: Value
  /// The HTTP status, which is 2xx.
  public var status: HTTPResponse.Status
  /// The headers.
  public var headers: HTTPFields
  /// The API's id of the request.
  public var requestID: String?
  /// How many times the request was sent.
  public var attempts: Int
  /// The idempotency key that it was sent with.
  public var idempotencyKey: String?
  /// The answer as it came.
  public var body: [UInt8]

  /// The answer as JSON of any shape.
  ///
  /// - Throws: ``JSONError`` where it is none.
  public func json() throws(JSONError) -> JSONValue { try JSONReader.read(JSONValue.self, from: body) }

  init(_ exchange: Exchange, value: Value) {
    self.value = value
    status = exchange.status
    headers = exchange.headers
    requestID = exchange.requestID
    attempts = exchange.attempts
    idempotencyKey = exchange.idempotencyKey
    body = exchange.body
  }
}

/// What came back in the end, before anybody has looked into it.
struct Exchange: Sendable {
  var status: HTTPResponse.Status
  var headers: HTTPFields
  var body: [UInt8]
  var attempts: Int
  var idempotencyKey: String?
  var requestID: String?
  /// Whether the API may have done the work, should this not be an answer of 2xx.
  var mayHaveBeenExecuted: Bool
}
