import HTTPTypes

/// The header names of a definition, checked once when a client is made.
struct ConnectionHeaders: Sendable {
  var apiVersion: HTTPField.Name
  var account: HTTPField.Name?
  var idempotencyKey: HTTPField.Name
  var retryDecision: HTTPField.Name?
  var requestID: HTTPField.Name

  /// - Throws: ``InvalidInput`` where a name is not a valid header name.
  init(_ definition: ConnectionDefinition) throws(InvalidInput) {
    apiVersion = try Self.name(definition.apiVersionHeader)
    account = try definition.accountHeader.map(Self.name)
    idempotencyKey = try Self.name(definition.idempotencyHeader)
    retryDecision = try definition.retryDecisionHeader.map(Self.name)
    requestID = try Self.name(definition.requestIDHeader)
  }

  /// Whether the client sets this header itself, so that callers may not.
  func reserves(_ name: HTTPField.Name) -> Bool {
    let own = [apiVersion, account, idempotencyKey].compactMap { $0 }
    let general: [HTTPField.Name] = [
      .authorization, .contentLength, .contentType, .connection, .transferEncoding, .userAgent, .cookie,
      .proxyAuthorization, .te, .trailer, .upgrade, .accept, .acceptEncoding, .expect,
    ]
    return own.contains(name) || general.contains(name) || name.canonicalName == "host"
  }

  private static func name(_ text: String) throws(InvalidInput) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { throw InvalidInput("'\(text)' can't be a header's name") }
    return name
  }
}
