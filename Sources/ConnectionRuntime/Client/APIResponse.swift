public import HTTPTypes

/// An answer with all that came with it.
///
/// ``value`` and ``body`` are the data that the call asked for, as they came, whatever stands in them. The headers, which nobody
/// asked for, have no secret of the call in them, should the server have sent one back. Where a member stands twice in an object of
/// the body, ``value`` has the last one, as ``json()`` has.
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

  /// Hides the secrets of the call in errors that are found later, between pages.
  let redaction: Redaction

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
    redaction = exchange.redaction
  }
}

/// What came back in the end, before anybody has looked into it.
///
/// All but the body went through the call's ``Redaction``; the body is read with it.
struct Exchange: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: [UInt8]
  let attempts: Int
  let idempotencyKey: String?
  let requestID: String?
  /// Whether the API may have done the work, should this not be an answer of 2xx.
  let mayHaveBeenExecuted: Bool
  /// Hides the keys.
  let redaction: Redaction
  /// The parameters' secrets, which are looked for only where there is an error.
  let parameters: ParameterSecrets

  init(_ response: HTTPResponse, body: [UInt8], to prepared: PreparedRequest, attempts: Int) {
    status = response.status
    headers = prepared.redaction.headers(response.headerFields)
    self.body = body
    self.attempts = attempts
    idempotencyKey = prepared.idempotencyKey
    requestID = headers[prepared.requestIDHeader]
    mayHaveBeenExecuted = prepared.execution.mayHaveBeenExecuted
    redaction = prepared.redaction
    parameters = prepared.parameters
  }

  /// Hides the keys, and what the parameters have of secrets.
  var fullRedaction: Redaction { redaction.hiding(parameters.texts) }
}
