public import ConnectionRuntime

/// The result of an operation that was called by its id, with JSON as its input.
public struct OperationResult: Sendable {
  /// The bytes of the response's body, as the server sent them; secrets are not redacted.
  public var body: [UInt8]
  /// The HTTP status, always 2xx.
  public var status: Int
  /// The API's id of the request; nil where the response has none.
  public var requestID: String?
  /// The idempotency key that the request was sent with; nil where it had none.
  public var idempotencyKey: String?
  /// The response decoded into its type and encoded again as JSON, or the error of decoding; the request was executed either way.
  public var typed: Result<[UInt8], JSONError>

  /// Makes a result.
  public init(
    body: [UInt8], status: Int, requestID: String?, idempotencyKey: String?,
    typed: Result<[UInt8], JSONError>
  ) {
    self.body = body
    self.status = status
    self.requestID = requestID
    self.idempotencyKey = idempotencyKey
    self.typed = typed
  }
}

/// An operation that can be called by its id, with JSON as its input.
public struct ConnectionOperation<Client: Sendable>: Sendable {
  /// The description of the operation.
  public let descriptor: OperationDescriptor

  /// The closure that makes the call.
  public let call: @Sendable (Client, OperationInput, RequestOptions) async throws -> OperationResult

  /// Makes an operation from its descriptor and the closure that makes the call.
  public init(
    _ descriptor: OperationDescriptor,
    call: @escaping @Sendable (Client, OperationInput, RequestOptions) async throws -> OperationResult
  ) {
    self.descriptor = descriptor
    self.call = call
  }

  /// Calls the operation.
  ///
  /// - Throws: ``JSONError`` where the input doesn't fit the operation's parameters, ``ConnectionError`` where the call fails.
  public func callAsFunction(
    _ client: Client, input: OperationInput, options: RequestOptions = .init()
  ) async throws -> OperationResult {
    try await call(client, input, options)
  }
}

extension ConnectionClient {
  /// Sends a request, and decodes the response into its type and encodes it again.
  ///
  /// - Throws: ``ConnectionError``, but never `.decoding`: an error of decoding is in the result.
  public func result<Output: JSONConvertible>(
    of request: APIRequest<Output>, options: RequestOptions = .init()
  ) async throws(ConnectionError<Details>) -> OperationResult {
    let (response, typed) = try await reencodedResponse(to: request, options: options)
    return OperationResult(
      body: response.body, status: response.status.code, requestID: response.requestID,
      idempotencyKey: response.idempotencyKey, typed: typed)
  }
}
