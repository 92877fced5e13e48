/// An error of a script that does not match the requests: requests without a response, or responses that were not used.
public struct UnfinishedScript: Error, Hashable, Sendable, CustomStringConvertible {
  /// The unused responses of an endpoint.
  public struct Unused: Hashable, Sendable {
    /// The endpoint.
    public var endpoint: Endpoint
    /// The number of responses that were not used.
    public var responses: Int
  }

  /// The requests without a scripted response, in one line each.
  public var unexpected: [String]
  /// The endpoints with unused responses.
  public var unused: [Unused]

  /// A description with one line for each request and each endpoint.
  public var description: String {
    let lines =
      unexpected.map { "nothing was scripted for \($0)" }
      + unused.map {
        "\($0.endpoint) has \($0.responses) \($0.responses == 1 ? "response" : "responses") that nothing asked for"
      }
    return lines.joined(separator: "\n")
  }
}

/// An error of a request without a scripted response.
public struct UnscriptedRequest: Error, Hashable, Sendable, CustomStringConvertible {
  /// The request in one line.
  public var request: String

  /// A description in one line that names the request.
  public var description: String { "nothing was scripted for \(request)" }
}
