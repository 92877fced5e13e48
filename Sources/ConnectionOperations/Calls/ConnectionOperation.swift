public import ConnectionRuntime

/// What a call by name brought back.
public struct OperationResult: Sendable {
  /// The answer as it came: data, which is not searched for secrets.
  public var body: [UInt8]
  /// The HTTP status.
  public var status: Int
  /// The API's id of the request.
  public var requestID: String?
  /// The idempotency key that the request was sent with.
  public var idempotencyKey: String?
  /// The answer read into its type and written back as JSON, or why it couldn't be read; the request was executed either way.
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

/// An operation that can be called by its name, with JSON for its input.
public struct ConnectionOperation<Client: Sendable>: Sendable {
  /// What there is to know about it.
  public let descriptor: OperationDescriptor

  /// The call itself.
  public let call: @Sendable (Client, OperationInput, RequestOptions) async throws -> OperationResult

  /// Makes an operation out of its call.
  public init(
    _ descriptor: OperationDescriptor,
    call: @escaping @Sendable (Client, OperationInput, RequestOptions) async throws -> OperationResult
  ) {
    self.descriptor = descriptor
    self.call = call
  }

  /// Calls the operation.
  ///
  /// - Throws: ``JSONError`` where the input doesn't fit, ``ConnectionError`` where the call fails.
  public func callAsFunction(
    _ client: Client, input: OperationInput, options: RequestOptions = .init()
  ) async throws -> OperationResult {
    try await call(client, input, options)
  }
}

extension ConnectionClient {
  /// Sends a request, decodes the response into its type and encodes it back as JSON.
  ///
  /// - Throws: ``ConnectionError``, but never `.decoding`: the result says whether the response could be decoded.
  public func result<Output: JSONConvertible>(
    of request: APIRequest<Output>, options: RequestOptions = .init()
  ) async throws(ConnectionError<Details>) -> OperationResult {
    let (response, typed) = try await reencodedResponse(to: request, options: options)
    return OperationResult(
      body: response.body, status: response.status.code, requestID: response.requestID,
      idempotencyKey: response.idempotencyKey, typed: typed)
  }
}
