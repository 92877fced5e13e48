/// Why a script was not played to its end.
public struct UnfinishedScript: Error, Hashable, Sendable, CustomStringConvertible {
  /// Responses at an endpoint that nothing asked for.
  public struct Unused: Hashable, Sendable {
    /// The endpoint.
    public var endpoint: Endpoint
    /// How many responses are left over.
    public var responses: Int
  }

  /// The requests that there was no response for.
  public var unexpected: [String]
  /// The endpoints with responses left over.
  public var unused: [Unused]

  /// One line a request or an endpoint.
  public var description: String {
    let lines =
      unexpected.map { "nothing was scripted for \($0)" }
      + unused.map {
        "\($0.endpoint) has \($0.responses) \($0.responses == 1 ? "response" : "responses") that nothing asked for"
      }
    return lines.joined(separator: "\n")
  }
}

/// A request that a script has no response for.
public struct UnscriptedRequest: Error, Hashable, Sendable, CustomStringConvertible {
  /// The request in one line.
  public var request: String

  /// One line that names the request.
  public var description: String { "nothing was scripted for \(request)" }
}
