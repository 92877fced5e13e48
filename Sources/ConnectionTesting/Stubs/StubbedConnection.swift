public import ConnectionOperations
public import ConnectionRuntime
public import HTTPTypes

/// A generated stub, with a property for every group of operations, over a ``ConnectionStub``.
public protocol StubbedConnection: HTTPTransport {
  /// The client of the connection.
  associatedtype Client: OperableConnection

  /// The stub that has the responses and records the requests.
  var connection: ConnectionStub<Client> { get }
}

extension StubbedConnection {
  /// The requests that were sent, in order; a call that was retried has several.
  public var requests: [RecordedRequest] { connection.requests }

  /// The clock of the clients that ``client(apiKey:maximumRetries:)`` makes: the delays before retries are in its `slept`.
  public var clock: ImmediateClock { connection.clock }

  /// A client of the connection that sends to this stub, and whose retries take no time.
  ///
  /// - Throws: ``ConnectionError/invalidInput(_:)`` where the key is not valid.
  public func client(
    apiKey: APIKey? = nil, maximumRetries: Int? = nil
  ) throws(ConnectionError<Client.Details>) -> Client {
    try connection.client(apiKey: apiKey, maximumRetries: maximumRetries)
  }

  /// Checks at the end of a test that every request had a response, and that every response with a number of `times` was used
  /// that often.
  ///
  /// - Throws: ``UnfinishedScript``, which names the requests and the endpoints.
  public func finish() throws(UnfinishedScript) { try connection.finish() }

  /// Returns the stubbed response to a request.
  ///
  /// - Throws: The error of a fault; ``UnscriptedRequest`` where the operation has no response.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    try await connection.send(request, body: body, timeout: timeout)
  }
}
