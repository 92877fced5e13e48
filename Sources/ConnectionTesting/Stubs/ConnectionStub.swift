public import ConnectionOperations
public import ConnectionRuntime
public import HTTPTypes

/// Stands in for the server of a connection: it answers operation by operation with typed values.
///
/// A client that sends to it is the real one. Parameters are encoded, sent, and read back here; answers are written as
/// JSON and read by the client. Generated stubs such as `StripeStub` have a property for every operation.
public final class ConnectionStub<Client: OperableConnection>: HTTPTransport {
  /// The clock of the clients that ``client(apiKey:maximumRetries:)`` makes.
  public let clock = ImmediateClock()
  private let transport = ScriptedTransport(errors: Client.definition.errors)

  /// Makes a stub that answers nothing yet.
  public init() {}

  /// What was sent, in order; a call that was tried again is there several times.
  public var requests: [RecordedRequest] { transport.requests }

  /// A client of the connection that sends to this stub, and whose retries take no time.
  ///
  /// - Parameters:
  ///   - apiKey: The key; nil for one that looks like the connection's test keys.
  ///   - maximumRetries: How many times a failed call is tried again; nil as the connection says.
  /// - Throws: ``ConnectionError/invalidInput(_:)`` where the key can't be used.
  public func client(
    apiKey: APIKey? = nil, maximumRetries: Int? = nil
  ) throws(ConnectionError<Client.Details>) -> Client {
    try Client(testing: self, apiKey: apiKey, maximumRetries: maximumRetries, clock: clock)
  }

  /// Checks at a test's end that there was no request to an operation without an answer, and that every answer that was
  /// given a number of `times` was asked for so often.
  ///
  /// - Throws: ``UnfinishedScript``, which names the requests and the endpoints.
  public func finish() throws(UnfinishedScript) { try transport.finish() }

  /// An operation of the connection; generated stubs name them all.
  ///
  /// - Parameters:
  ///   - id: The operation's id, such as `customers.create`; one that the connection doesn't have ends the program.
  ///   - read: Takes the input apart into the operation's types.
  public func operation<Input, Output>(
    _ id: String, read: @escaping @Sendable (inout OperationInput) throws(JSONError) -> Input
  ) -> StubbedOperation<Input, Output> {
    guard let operation = Client.operations.first(where: { $0.descriptor.id == id }) else {
      preconditionFailure("\(Client.title) has no operation '\(id)'")
    }
    return StubbedOperation(
      descriptor: operation.descriptor, definition: Client.definition, transport: transport, read: read)
  }

  /// Answers a request as the connection's server.
  ///
  /// - Throws: What a fault throws; ``UnscriptedRequest`` where the operation has no answer.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    try await transport.send(request, body: body, timeout: timeout)
  }
}
