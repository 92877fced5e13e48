public import Logging

/// What a client needs to know beyond what its connection is.
public struct ClientConfiguration: Sendable {
  /// The key that requests are made with.
  public var apiKey: APIKey
  /// Another address than the connection's: `https`, or `http` to this machine.
  public var baseURL: String?
  /// The account to act for.
  public var account: String?
  /// Another API version than the one that the types fit.
  public var apiVersion: String?
  /// How many times a failed call is tried again; nil as the connection says.
  public var maximumRetries: Int?
  /// How long a call may take in all, retries included.
  public var timeout: Duration
  /// What sends the requests.
  public var transport: any HTTPTransport
  /// The clock and the dice; tests bring their own.
  public var timing: Timing
  /// Gets one debug line a call: never a key, a body or a query.
  public var logger: Logger

  /// Makes a configuration; only the key is needed.
  public init(
    apiKey: APIKey, baseURL: String? = nil, account: String? = nil, apiVersion: String? = nil,
    maximumRetries: Int? = nil, timeout: Duration = .seconds(80),
    transport: any HTTPTransport = URLSessionTransport.shared, timing: Timing = .system,
    logger: Logger = Logger(label: "connection")
  ) {
    self.apiKey = apiKey
    self.baseURL = baseURL
    self.account = account
    self.apiVersion = apiVersion
    self.maximumRetries = maximumRetries
    self.timeout = timeout
    self.transport = transport
    self.timing = timing
    self.logger = logger
  }
}

extension ClientConfiguration: CustomReflectable {
  /// A mirror without the transport, which may hold requests with the key in them.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "apiKey": apiKey, "baseURL": baseURL as Any, "account": account as Any,
        "apiVersion": apiVersion as Any,
        "maximumRetries": maximumRetries as Any, "timeout": timeout,
      ], displayStyle: .struct)
  }
}
