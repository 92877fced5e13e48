public import ConnectionOperations
public import ConnectionRuntime
public import HTTPTypes

/// A stub of a connection's server, with typed responses for each operation.
///
/// The client that sends to it is the real one. Parameters are encoded, sent, and decoded here; responses are encoded as JSON and
/// decoded by the client. Generated stubs such as `StripeStub` have a property for every operation.
public final class ConnectionStub<Client: OperableConnection>: HTTPTransport {
  /// The clock of the clients that ``client(apiKey:maximumRetries:)`` makes.
  public let clock = ImmediateClock()
  private let transport = ScriptedTransport(errors: Client.definition.errors)

  /// Makes a stub without responses.
  public init() {}

  /// The requests that were sent, in order; a call that was retried has several.
  public var requests: [RecordedRequest] { transport.requests }

  /// A client of the connection that sends to this stub, and whose retries take no time.
  ///
  /// - Parameters:
  ///   - apiKey: The API key; nil for one that looks like the connection's test keys.
  ///   - maximumRetries: The maximum number of retries of a failed call; nil for the connection's default.
  /// - Throws: ``ConnectionError/invalidInput(_:)`` where the key is not valid.
  public func client(
    apiKey: APIKey? = nil, maximumRetries: Int? = nil
  ) throws(ConnectionError<Client.Details>) -> Client {
    try Client(testing: self, apiKey: apiKey, maximumRetries: maximumRetries, clock: clock)
  }

  /// Checks at the end of a test that every request had a response, and that every response with a number of `times` was used
  /// that often.
  ///
  /// - Throws: ``UnfinishedScript``, which names the requests and the endpoints.
  public func finish() throws(UnfinishedScript) { try transport.finish() }

  /// An operation of the connection; generated stubs name them all.
  ///
  /// - Parameters:
  ///   - id: The operation's id, such as `customers.create`; one that the connection doesn't have ends the program.
  ///   - read: A closure that decodes the input into the operation's types.
  public func operation<Input, Output>(
    _ id: String, read: @escaping @Sendable (inout OperationInput) throws(JSONError) -> Input
  ) -> StubbedOperation<Input, Output> {
    guard let operation = Client.operations.first(where: { $0.descriptor.id == id }) else {
      preconditionFailure("\(Client.title) has no operation '\(id)'")
    }
    return StubbedOperation(
      descriptor: operation.descriptor, definition: Client.definition, transport: transport, read: read)
  }

  /// Returns the stubbed response to a request.
  ///
  /// - Throws: The error of a fault; ``UnscriptedRequest`` where the operation has no response.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    try await transport.send(request, body: body, timeout: timeout)
  }
}
