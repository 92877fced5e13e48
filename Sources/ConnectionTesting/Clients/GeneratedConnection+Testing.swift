public import ConnectionRuntime

extension GeneratedConnection {
  /// Makes a client for tests, which sends to a test transport and whose retries take no time.
  ///
  /// - Parameters:
  ///   - transport: The transport that gets the requests.
  ///   - apiKey: The API key; nil for one that looks like the connection's test keys.
  ///   - maximumRetries: The maximum number of retries of a failed call; nil for the connection's default.
  ///   - clock: The clock of the client's retries and time limits.
  /// - Throws: ``ConnectionError/invalidInput(_:)`` where the key is not valid.
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
