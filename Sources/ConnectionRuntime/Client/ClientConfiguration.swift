public import Logging

#if Metrics
  public import Metrics
#endif
#if Tracing
  public import Tracing
#endif

/// What a client needs to know beyond what its connection is.
public struct ClientConfiguration: Sendable {
  /// The key that requests are made with.
  public var apiKey: APIKey
  /// Another address than the connection's: `https`, or `http` to this machine (`localhost`, 127.0.0.0/8, `[::1]`), with a port and
  /// a path before all others if need be; no user, query or fragment. A name that is not ASCII is written in its xn-- form.
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
  /// The clock and the source of random numbers; tests bring their own.
  public var timing: Timing
  /// Gets one debug line a call and one a retry, with OpenTelemetry's names: never a key, a body, a query or an id in a path.
  public var logger: Logger
  #if Metrics
    /// Gets the timer `http.client.request.duration`; nil for the system's. There with the package trait `Metrics`.
    public var metrics: (any MetricsFactory)?
  #endif
  #if Tracing
    /// Gets one client span a call, and injects its context into the headers; nil for the system's. There with the package
    /// trait `Tracing`.
    public var tracer: (any Tracer)?
  #endif

  /// The transport of clients that are given none: URLSession's on Apple's platforms, AsyncHTTPClient's on Linux.
  public static var standardTransport: any HTTPTransport {
    #if canImport(Darwin)
      URLSessionTransport.shared
    #elseif os(Linux) || os(Android)
      AsyncHTTPClientTransport.shared
    #else
      #error("ConnectionRuntime has no transport for this platform yet: Apple's, Linux and Android have one")
    #endif
  }

  /// Makes a configuration; only the key is needed.
  public init(
    apiKey: APIKey, baseURL: String? = nil, account: String? = nil, apiVersion: String? = nil,
    maximumRetries: Int? = nil, timeout: Duration = .seconds(80),
    transport: any HTTPTransport = ClientConfiguration.standardTransport, timing: Timing = .system,
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
  /// A mirror without the key, and without the transport, which may hold requests with the key in them.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "apiKey": apiKey, "baseURL": shown(baseURL.map(BaseURL.withoutPassword)), "account": shown(account),
        "apiVersion": shown(apiVersion),
        "maximumRetries": maximumRetries.map(\.description) ?? "none", "timeout": timeout,
      ], displayStyle: .struct)
  }
}
