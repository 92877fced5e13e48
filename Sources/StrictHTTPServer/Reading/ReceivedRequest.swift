/// A complete request.
package struct ReceivedRequest: Hashable, Sendable {
  /// The method, such as `POST`.
  package var method: String
  /// The request target as received, whose characters are all valid in one.
  package var target: String
  /// The minor HTTP version: 0 for HTTP/1.0, 1 for HTTP/1.1.
  package var minorVersion: Int
  /// The header fields.
  package var fields: HeaderFields
  /// The body; nil where it is larger than ``ServerLimits/bodyBytes``.
  package var body: [UInt8]?

  /// Whether another request may follow on the network connection (RFC 9112, 9.3).
  var keepsConnection: Bool {
    let options = fields.tokens("Connection")
    return !options.contains("close") && (minorVersion == 1 || options.contains("keep-alive"))
  }
}
