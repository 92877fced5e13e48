import ConnectionRuntime

/// The transports that this build has.
enum TransportKind: String, CaseIterable, Sendable {
  case urlSession = "URLSession"
  #if AsyncHTTPClient
    case asyncHTTPClient = "AsyncHTTPClient"
  #endif

  /// What the transport can't survive, wherever the fault lies.
  ///
  /// FoundationNetworking ends the program ("Transfer completed, but there's no response", NativeProtocol.swift) where the
  /// connection ends in good order behind the first line of an answer's head and before the head's end: libcurl takes
  /// that for a success. Nothing above it can prevent that.
  var fatalFaults: Set<Fault> {
    #if canImport(FoundationNetworking)
      self == .urlSession ? [.halfHead] : []
    #else
      []
    #endif
  }

  /// Whether the connection may end while the head is on its way.
  var survivesHalfHeads: Bool { !fatalFaults.contains(.halfHead) }

  func make(maximumResponseBytes: Int = 64 << 20) -> any HTTPTransport {
    switch self {
    case .urlSession: URLSessionTransport(maximumResponseBytes: maximumResponseBytes)
    #if AsyncHTTPClient
      case .asyncHTTPClient: AsyncHTTPClientTransport(maximumResponseBytes: maximumResponseBytes)
    #endif
    }
  }
}
