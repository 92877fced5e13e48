import HTTPTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Turns requests into HTTP requests, and refuses all input that can be refused before sending.
struct RequestPreparation: Sendable {
  var definition: ConnectionDefinition
  var headers: ConnectionHeaders
  var baseURL: BaseURL
  var configuration: ClientConfiguration
  /// Redacts the client's key.
  let redaction: Redaction

  init(_ definition: ConnectionDefinition, _ configuration: ClientConfiguration) throws(InvalidInput) {
    self.definition = definition
    self.configuration = configuration
    redaction = Redaction(hiding: [configuration.apiKey.secret])
    headers = try ConnectionHeaders(definition)
    baseURL = try BaseURL(configuration.baseURL ?? definition.baseURL)
    if let problem = configuration.apiKey.problem { throw InvalidInput(problem) }
    try Self.checkRetries(configuration.maximumRetries)
    try Self.checkTimeout(configuration.timeout)
  }

  /// A redaction of the client's key, and of the call's own where it has one.
  func redaction(for options: RequestOptions) -> Redaction {
    options.apiKey.map { redaction.hiding([$0.secret]) } ?? redaction
  }

  func prepare(_ draft: RequestDraft, _ options: RequestOptions, isPaged: Bool) throws(InvalidInput)
    -> PreparedRequest
  {
    if let problem = draft.path.problem { throw InvalidInput(problem) }
    let key = options.apiKey ?? configuration.apiKey
    if let problem = key.problem { throw InvalidInput(problem) }
    try Self.checkRetries(options.maximumRetries)
    let timeout = options.timeout ?? configuration.timeout
    try Self.checkTimeout(timeout)

    let redaction = redaction(for: options)
    let payload = try RequestPayload(draft, options: options, definition: definition)
    if isPaged { try checkLimit(payload.pairs) }
    let idempotencyKey = try idempotencyKey(for: draft.method, options)
    let path = baseURL.prefix + draft.path.text
    var request = HTTPRequest(
      method: draft.method, scheme: baseURL.scheme, authority: baseURL.authority,
      path: payload.query.isEmpty ? path : "\(path)?\(payload.query)")
    try setHeaders(of: &request, payload.contentType, options, key: key, idempotencyKey: idempotencyKey)
    let isRepeatable = idempotencyKey != nil || [.get, .head, .put, .delete, .options].contains(draft.method)
    return PreparedRequest(
      request: request, body: payload.body,
      description: CallDescription(
        method: redaction.text(draft.method.rawValue), template: redaction.text(draft.path.template),
        host: redaction.text(baseURL.host), port: baseURL.port,
        requestIDHeader: headers.requestID.canonicalName),
      idempotencyKey: idempotencyKey,
      retries: RetryPolicy(
        maximum: options.maximumRetries ?? configuration.maximumRetries ?? definition.maximumRetries,
        isRepeatable: isRepeatable, decisionHeader: headers.retryDecision),
      timeout: timeout, requestIDHeader: headers.requestID, headers: headers,
      redaction: redaction, parameters: ParameterSecrets(draft: draft))
  }

  private func setHeaders(
    of request: inout HTTPRequest, _ contentType: String?, _ options: RequestOptions, key: APIKey,
    idempotencyKey: String?
  ) throws(InvalidInput) {
    for field in options.headers where headers.reserves(field.name) {
      throw InvalidInput(
        "the header '\(field.name)' is set by the client; use the option that is meant for it")
    }
    request.headerFields = options.headers
    request.headerFields[.authorization] = "Bearer \(key.secret)"
    request.headerFields[.userAgent] = definition.userAgent
    request.headerFields[.accept] = "application/json"
    request.headerFields[.contentType] = contentType
    request.headerFields[headers.idempotencyKey] = idempotencyKey
    request.headerFields[headers.apiVersion] = try Self.headerValue(
      options.apiVersion ?? configuration.apiVersion ?? definition.apiVersion, "API version")
    if let account = options.account ?? configuration.account {
      guard let name = headers.account else { throw InvalidInput("this API has no accounts to act for") }
      request.headerFields[name] = try Self.headerValue(account, "account")
    }
  }

  /// The caller's idempotency key, or a new UUID for a POST; nil for other methods.
  private func idempotencyKey(
    for method: HTTPRequest.Method, _ options: RequestOptions
  ) throws(InvalidInput) -> String? {
    guard let key = options.idempotencyKey else {
      return method == .post ? UUID().uuidString.lowercased() : nil
    }
    guard key.count <= 255 else { throw InvalidInput(MessageText.InvalidInput.longIdempotencyKey) }
    return try Self.headerValue(key, "idempotency key")
  }

  private static func headerValue(_ text: String, _ what: String) throws(InvalidInput) -> String {
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) else {
      throw InvalidInput("the \(what) is empty, or has white space or characters that a header can't have")
    }
    return text
  }

  private func checkLimit(_ pairs: [FormPair]) throws(InvalidInput) {
    let names = [definition.cursor?.limit, definition.search?.limit].compactMap { $0 }
    for pair in pairs where names.contains(pair.name) {
      guard let limit = Int(pair.value), (1...100).contains(limit) else {
        throw InvalidInput("\(pair.name) is \(pair.value), but a page has 1 to 100 items")
      }
    }
  }

  private static func checkRetries(_ retries: Int?) throws(InvalidInput) {
    if let retries, retries < 0 { throw InvalidInput("the number of retries is negative") }
  }

  private static func checkTimeout(_ timeout: Duration) throws(InvalidInput) {
    if timeout <= .zero { throw InvalidInput(MessageText.InvalidInput.timeout) }
  }
}
