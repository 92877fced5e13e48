/// How parameters travel in a body.
public enum BodyEncoding: String, Sendable, Hashable {
  /// `application/x-www-form-urlencoded`, nested by brackets.
  case form
  /// `application/json`.
  case json
}

/// What a connection's spec says about its API: a constant of generated code.
public struct ConnectionDefinition: Sendable {
  /// The connection's name, such as `stripe`.
  public var name: String
  /// The version of the generated connection, for the user agent.
  public var version: String
  /// The API's host.
  public var baseURL: String
  /// The API version that the types fit.
  public var apiVersion: String
  /// The header that carries the API version.
  public var apiVersionHeader: String
  /// The header that names the account to act for.
  public var accountHeader: String?
  /// The header that carries the idempotency key.
  public var idempotencyHeader: String
  /// The header in which the API says whether to try again.
  public var retryDecisionHeader: String?
  /// The header with the API's id of a request.
  public var requestIDHeader: String
  /// How many times a failed call is tried again.
  public var maximumRetries: Int
  /// How parameters travel in a body.
  public var body: BodyEncoding
  /// The parameter that names the fields to expand.
  public var expandParameter: String?
  /// What errors look like.
  public var errors: ErrorShape
  /// How lists are paged.
  public var cursor: CursorPaging?
  /// How searches are paged.
  public var search: SearchPaging?

  /// Makes a definition.
  public init(
    name: String, version: String, baseURL: String, apiVersion: String, apiVersionHeader: String,
    accountHeader: String?, idempotencyHeader: String, retryDecisionHeader: String?, requestIDHeader: String,
    maximumRetries: Int, body: BodyEncoding, expandParameter: String?, errors: ErrorShape,
    cursor: CursorPaging?, search: SearchPaging?
  ) {
    self.name = name
    self.version = version
    self.baseURL = baseURL
    self.apiVersion = apiVersion
    self.apiVersionHeader = apiVersionHeader
    self.accountHeader = accountHeader
    self.idempotencyHeader = idempotencyHeader
    self.retryDecisionHeader = retryDecisionHeader
    self.requestIDHeader = requestIDHeader
    self.maximumRetries = maximumRetries
    self.body = body
    self.expandParameter = expandParameter
    self.errors = errors
    self.cursor = cursor
    self.search = search
  }
}
