public import HTTPTypes

/// A response of the API: the decoded value, the status, the headers and the body, with the request's id and attempts.
///
/// ``value`` and ``body`` hold the data as the server sent it. In ``headers``, a secret of the call that the server sent back is
/// redacted. Where an object of the body has two fields of one name, the last one counts, in ``value`` as in ``json()``.
public struct APIResponse<Value: Sendable>: Sendable {
  /// The decoded body of the response.
  public var value: Value
  /// The HTTP status, always 2xx.
  public var status: HTTPResponse.Status
  /// The headers of the response, without the secrets of the call.
  public var headers: HTTPFields
  /// The API's id of the request; nil where the response has none.
  public var requestID: String?
  /// The number of times that the request was sent: 1 plus the retries.
  public var attempts: Int
  /// The idempotency key that the request was sent with; nil where it had none.
  public var idempotencyKey: String?
  /// The bytes of the body, as the server sent them.
  public var body: [UInt8]

  /// Redacts the secrets of the call in errors that are found later, between list pages.
  let redaction: Redaction

  /// Parses the body as JSON of any shape.
  ///
  /// - Throws: ``JSONError`` where the body is not valid JSON.
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

/// The outcome of a call before its body is decoded.
///
/// All but the body went through the call's ``Redaction``; the body goes through it when it is decoded.
struct Exchange: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: [UInt8]
  let attempts: Int
  let idempotencyKey: String?
  let requestID: String?
  /// Whether the API may have executed the request, should this response not be 2xx.
  let mayHaveBeenExecuted: Bool
  /// Redacts the API keys.
  let redaction: Redaction
  /// The secrets among the parameters, which are collected only where there is an error.
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

  /// Redacts the API keys and the secrets among the parameters.
  var fullRedaction: Redaction { redaction.hiding(parameters.texts) }
}
