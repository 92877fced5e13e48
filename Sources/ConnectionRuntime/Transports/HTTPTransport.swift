public import HTTPTypes

/// A transport, which sends one HTTP request and returns the response.
///
/// A transport follows no redirect, has no cookies and no cache, doesn't change the URL, and stops at once when its task is
/// cancelled.
public protocol HTTPTransport: Sendable {
  /// Sends a request and waits for the complete response, whatever its status.
  ///
  /// - Throws: ``TransportError``; another error counts as a failed network connection.
  func send(_ request: HTTPRequest, body: [UInt8], timeout: Duration) async throws -> (HTTPResponse, [UInt8])
}

/// An error of sending a request that has no response.
public enum TransportError: Error, Hashable, Sendable {
  /// The network connection could not be made, or broke; the text says why.
  case connection(String)
  /// The time limit was over before the response was complete.
  case timedOut
  /// The task was cancelled.
  case cancelled
  /// Nothing was sent, because the request can't be sent as it is; the text says why.
  case invalidRequest(String)
  /// The body of the response has more bytes than the limit.
  case responseTooLarge(limit: Int)
}
