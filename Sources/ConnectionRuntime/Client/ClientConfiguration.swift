public import Logging

#if Metrics
  public import Metrics
#endif
#if Tracing
  public import Tracing
#endif

/// The settings of a client: the API key, and what differs from the connection's definition.
public struct ClientConfiguration: Sendable {
  /// The API key that authenticates the requests.
  public var apiKey: APIKey
  /// The base URL to use instead of the connection's; nil for the connection's own.
  ///
  /// `https`, or `http` to this machine (`localhost`, 127.0.0.0/8, `[::1]`), optionally with a port and a path that precedes all
  /// others; no user, query or fragment. A host that is not ASCII is written in its `xn--` form.
  public var baseURL: String?
  /// The account to act for; nil for the key's own.
  public var account: String?
  /// The API version to ask for instead of the one that the types fit.
  public var apiVersion: String?
  /// The maximum number of retries of a failed call; nil for the connection's default.
  public var maximumRetries: Int?
  /// The time limit of a whole call, retries included; 80 seconds by default.
  public var timeout: Duration
  /// The transport that sends the requests.
  public var transport: any HTTPTransport
  /// The clock and the jitter source of retries; tests replace them.
  public var timing: Timing
  /// The logger of calls: one debug line for each call and for each retry, with OpenTelemetry's names.
  ///
  /// It never gets a key, a body, a query or an id in a path.
  public var logger: Logger
  #if Metrics
    /// The factory of the timer `http.client.request.duration`; nil for the system's. Available with the package trait `Metrics`.
    public var metrics: (any MetricsFactory)?
  #endif
  #if Tracing
    /// The tracer of calls: one client span for each call, whose context is injected into the headers; nil for the system's.
    /// Available with the package trait `Tracing`.
    public var tracer: (any Tracer)?
  #endif

  /// The default transport of clients: URLSession's on Apple's platforms, AsyncHTTPClient's on Linux and Android.
  public static var standardTransport: any HTTPTransport {
    #if canImport(Darwin)
      URLSessionTransport.shared
    #elseif os(Linux) || os(Android)
      AsyncHTTPClientTransport.shared
    #else
      #error("ConnectionRuntime has no transport for this platform yet: Apple's, Linux and Android have one")
    #endif
  }

  /// Makes a configuration; only the API key is required.
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
  /// A mirror that redacts the key and omits the transport, which may hold requests with the key in them.
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
