/// The settings and conventions of a connection's API, as its spec has them: a constant of generated code.
public struct ConnectionDefinition: Sendable {
  /// The connection's name, such as `stripe`.
  public var name: String
  /// The version of the generated connection, for the `User-Agent` header.
  public var version: String
  /// The base URL of the API.
  public var baseURL: String
  /// The API version that the types fit.
  public var apiVersion: String
  /// The header that carries the API version.
  public var apiVersionHeader: String
  /// The header that names the account to act for; nil where the API has no accounts.
  public var accountHeader: String?
  /// The header that carries the idempotency key.
  public var idempotencyHeader: String
  /// The response header in which the API says whether to retry; nil where there is none.
  public var retryDecisionHeader: String?
  /// The response header with the API's id of the request.
  public var requestIDHeader: String
  /// The default maximum number of retries of a failed call.
  public var maximumRetries: Int
  /// The encoding of a request body.
  public var body: BodyEncoding
  /// The parameter that names the fields to expand; nil where the API has none.
  public var expandParameter: String?
  /// The shape of API errors.
  public var errors: ErrorShape
  /// The names for cursor paging; nil where no list is paged so.
  public var cursor: CursorPaging?
  /// The names for paging of searches; nil where the API has none.
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
