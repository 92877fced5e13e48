public import HTTPTypes

/// Sends one HTTP request and brings back the answer.
///
/// A transport follows no redirect, keeps no cookie and no cache, changes nothing of the URL, and stops at once when its task is
/// cancelled.
public protocol HTTPTransport: Sendable {
  /// Sends a request and waits for the whole answer, whatever its status.
  ///
  /// - Throws: ``TransportError``; another error counts as a failed connection.
  func send(_ request: HTTPRequest, body: [UInt8], timeout: Duration) async throws -> (HTTPResponse, [UInt8])
}

/// Why a request has no answer.
public enum TransportError: Error, Hashable, Sendable {
  /// The connection could not be made, or broke; the text says how.
  case connection(String)
  /// There was no answer in time.
  case timedOut
  /// The task was cancelled.
  case cancelled
  /// Nothing was sent, because the request can't be sent as it is; the text says why.
  case invalidRequest(String)
  /// The answer has more bytes than the limit.
  case responseTooLarge(limit: Int)
}
