/// Sends the requests of a connection and decodes the responses; generated clients are a thin layer over it.
public struct ConnectionClient<Details: ErrorDetails>: Sendable {
  let preparation: RequestPreparation

  /// The settings and conventions of the connection's API.
  public var definition: ConnectionDefinition { preparation.definition }

  /// Makes a client; nothing is sent.
  ///
  /// - Throws: ``ConnectionError/invalidInput(_:)`` where the key or the base URL can't be used.
  public init(
    definition: ConnectionDefinition, configuration: ClientConfiguration
  ) throws(ConnectionError<Details>) {
    do throws(InvalidInput) {
      preparation = try RequestPreparation(definition, configuration)
    } catch {
      throw ConnectionError(error, hiding: Redaction(hiding: [configuration.apiKey.secret]))
    }
  }

  /// Sends a request and decodes the response.
  ///
  /// - Throws: ``ConnectionError``; `.decoding` means that the request was executed.
  public func response<Output>(
    to request: APIRequest<Output>, options: RequestOptions = .init()
  ) async throws(ConnectionError<Details>) -> APIResponse<Output> {
    let exchange = try await exchange(for: request.draft, options, isPaged: Output.self is any Paged.Type)
    do throws(JSONError) {
      let value = try JSONReader.read(Output.self, from: exchange.body, hiding: exchange.fullRedaction)
      return APIResponse(exchange, value: value)
    } catch {
      throw .decoding(DecodingFailure(exchange, error))
    }
  }

  /// Sends a request and returns the response without decoding its body.
  ///
  /// - Throws: ``ConnectionError``, but never `.decoding`.
  public func rawResponse<Output>(
    to request: APIRequest<Output>, options: RequestOptions = .init()
  ) async throws(ConnectionError<Details>) -> APIResponse<Void> {
    APIResponse(
      try await exchange(for: request.draft, options, isPaged: Output.self is any Paged.Type), value: ())
  }

  /// Sends a request, decodes the response into its type and encodes it back as JSON, or says why it can't be decoded.
  ///
  /// - Throws: ``ConnectionError``, but never `.decoding`.
  package func reencodedResponse<Output: JSONConvertible>(
    to request: APIRequest<Output>, options: RequestOptions
  ) async throws(ConnectionError<Details>) -> (APIResponse<Void>, Result<[UInt8], JSONError>) {
    let exchange = try await exchange(for: request.draft, options, isPaged: Output.self is any Paged.Type)
    let typed = Result { () throws(JSONError) in
      try JSONReader.read(Output.self, from: exchange.body, hiding: exchange.fullRedaction).json()
    }
    return (APIResponse(exchange, value: ()), typed)
  }

  /// Sends a request, retries included, and throws where the response isn't 2xx.
  func exchange(
    for draft: RequestDraft, _ options: RequestOptions, isPaged: Bool
  ) async throws(ConnectionError<Details>) -> Exchange {
    let prepared: PreparedRequest
    do throws(InvalidInput) {
      prepared = try preparation.prepare(draft, options, isPaged: isPaged)
    } catch {
      throw ConnectionError(error, hiding: preparation.redaction(for: options))
    }
    let configuration = preparation.configuration
    let sending = RequestSending(
      transport: configuration.transport, timing: configuration.timing,
      telemetry: Telemetry(configuration))
    let exchange: Exchange
    do throws(SendingError) {
      exchange = try await sending.send(prepared)
    } catch {
      throw ConnectionError(error)
    }
    guard exchange.status.kind == .successful else {
      throw ConnectionError(APIFailure<Details>(exchange, shape: definition.errors))
    }
    return exchange
  }
}

/// A list page of any kind: the limit of a request for one is checked before it is sent.
protocol Paged {}
extension ListPage: Paged {}
extension SearchPage: Paged {}

extension DecodingFailure {
  init(_ exchange: Exchange, _ error: JSONError) {
    self.error = exchange.fullRedaction.error(error)
    status = exchange.status.code
    requestID = exchange.requestID
    idempotencyKey = exchange.idempotencyKey
    attempts = exchange.attempts
    body = exchange.body
  }
}
