public import HTTPTypes

/// What one call does differently from the client's configuration.
public struct RequestOptions: Sendable {
  /// The key to use instead of the client's.
  public var apiKey: APIKey?
  /// The account to act for.
  public var account: String?
  /// The API version to ask for; types may not fit what another version answers.
  public var apiVersion: String?
  /// The idempotency key, at most 255 characters; without one a POST gets a random UUID.
  public var idempotencyKey: String?
  /// How many times a failed call is tried again.
  public var maximumRetries: Int?
  /// How long the call may take in all, retries included.
  public var timeout: Duration?
  /// Extra headers; those that the client sets itself are refused.
  public var headers: HTTPFields
  /// The fields to expand into objects, such as `data.customer`.
  public var expand: [String]

  /// Makes options; what is left out stays as the client has it.
  public init(
    apiKey: APIKey? = nil, account: String? = nil, apiVersion: String? = nil, idempotencyKey: String? = nil,
    maximumRetries: Int? = nil, timeout: Duration? = nil, headers: HTTPFields = [:], expand: [String] = []
  ) {
    self.apiKey = apiKey
    self.account = account
    self.apiVersion = apiVersion
    self.idempotencyKey = idempotencyKey
    self.maximumRetries = maximumRetries
    self.timeout = timeout
    self.headers = headers
    self.expand = expand
  }
}
