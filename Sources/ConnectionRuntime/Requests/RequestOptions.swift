public import HTTPTypes

/// The options of one call, which override the client's configuration.
public struct RequestOptions: Sendable {
  /// The API key to use instead of the client's.
  public var apiKey: APIKey?
  /// The account to act for; nil for the client's.
  public var account: String?
  /// The API version to ask for; nil for the client's. The types may not fit the responses of another version.
  public var apiVersion: String?
  /// The idempotency key, at most 255 characters; without one a POST gets a random UUID.
  public var idempotencyKey: String?
  /// The maximum number of retries of a failed call; nil for the client's.
  public var maximumRetries: Int?
  /// The time limit of the whole call, retries included; nil for the client's.
  public var timeout: Duration?
  /// Additional headers; those that the client sets itself are refused.
  public var headers: HTTPFields
  /// The fields to expand into objects, such as `data.customer`.
  public var expand: [String]

  /// Makes options; what is left out is as in the client's configuration.
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
