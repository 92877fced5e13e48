public import ConnectionOperations
public import ConnectionRuntime
public import HTTPTypes

/// A generated stub: a property for every group of operations, over a ``ConnectionStub``.
public protocol StubbedConnection: HTTPTransport {
  /// The client of the connection.
  associatedtype Client: OperableConnection

  /// What answers.
  var connection: ConnectionStub<Client> { get }
}

extension StubbedConnection {
  /// What was sent, in order; a call that was tried again is there several times.
  public var requests: [RecordedRequest] { connection.requests }

  /// The clock of the clients that ``client(apiKey:maximumRetries:)`` makes: the delays before retries are in its `slept`.
  public var clock: ImmediateClock { connection.clock }

  /// A client of the connection that sends to this stub, and whose retries take no time.
  ///
  /// - Throws: ``ConnectionError/invalidInput(_:)`` where the key can't be used.
  public func client(
    apiKey: APIKey? = nil, maximumRetries: Int? = nil
  ) throws(ConnectionError<Client.Details>) -> Client {
    try connection.client(apiKey: apiKey, maximumRetries: maximumRetries)
  }

  /// Checks at a test's end that there was no request without an answer, and no answer for a number of `times` that was
  /// asked for less often.
  ///
  /// - Throws: ``UnfinishedScript``, which names the requests and the endpoints.
  public func finish() throws(UnfinishedScript) { try connection.finish() }

  /// Answers a request as the connection's server.
  ///
  /// - Throws: What a fault throws; ``UnscriptedRequest`` where the operation has no answer.
  public func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    try await connection.send(request, body: body, timeout: timeout)
  }
}
