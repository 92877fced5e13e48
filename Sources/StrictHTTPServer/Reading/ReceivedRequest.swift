/// A request, complete.
package struct ReceivedRequest: Hashable, Sendable {
  package var method: String
  /// As it came; it has no characters but those that a request target may have.
  package var target: String
  /// 0 or 1, for HTTP/1.0 and HTTP/1.1.
  package var minorVersion: Int
  package var fields: HeaderFields
  /// The body; nil where it is longer than ``ServerLimits/bodyBytes``.
  package var body: [UInt8]?

  /// Whether another request may follow on the network connection (RFC 9112, 9.3).
  var keepsConnection: Bool {
    let options = fields.tokens("Connection")
    return !options.contains("close") && (minorVersion == 1 || options.contains("keep-alive"))
  }
}
