import ConnectionRuntime

/// The transports that this platform has.
enum TransportKind: String, CaseIterable, Sendable {
  #if canImport(Darwin)
    case urlSession = "URLSession"
  #else
    case asyncHTTPClient = "AsyncHTTPClient"
  #endif

  func make(maximumResponseBytes: Int = 64 << 20) -> any HTTPTransport {
    switch self {
    #if canImport(Darwin)
      case .urlSession: URLSessionTransport(maximumResponseBytes: maximumResponseBytes)
    #else
      case .asyncHTTPClient: AsyncHTTPClientTransport(maximumResponseBytes: maximumResponseBytes)
    #endif
    }
  }
}
