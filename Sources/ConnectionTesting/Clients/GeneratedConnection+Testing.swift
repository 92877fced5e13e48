public import ConnectionRuntime

extension GeneratedConnection {
  /// Makes a client for tests, which sends to a transport of the kit and whose retries take no time.
  ///
  /// - Parameters:
  ///   - transport: Where the requests go.
  ///   - apiKey: The key; nil for one that looks like the connection's test keys.
  ///   - maximumRetries: How many times a failed call is tried again; nil as the connection says.
  ///   - clock: The clock of its retries and deadlines.
  /// - Throws: ``ConnectionError/invalidInput(_:)`` where the key can't be used.
  public init(
    testing transport: any HTTPTransport, apiKey: APIKey? = nil, maximumRetries: Int? = nil,
    clock: ImmediateClock = ImmediateClock()
  ) throws(ConnectionError<Details>) {
    let prefix = Self.keyPrefixes.last { $0.mode == "test" }?.prefix ?? "test_"
    try self.init(
      configuration: ClientConfiguration(
        apiKey: apiKey ?? APIKey(prefix + "0123456789"), maximumRetries: maximumRetries, transport: transport,
        timing: clock.timing()))
  }
}
