/// A response to a request: a status and a line of text.
package struct ServerResponse: Hashable, Sendable {
  /// The HTTP status.
  package var status: Int
  /// The line of text in the body, without a line end.
  package var text: String
  /// The value of `Allow`, for status 405 (RFC 9110, 10.2.1).
  package var allowedMethods: String?

  /// Makes a response.
  package init(status: Int, text: String, allowedMethods: String? = nil) {
    self.status = status
    self.text = text
    self.allowedMethods = allowedMethods
  }

  /// The value of the `Connection` header.
  enum Persistence: String {
    case close
    case keepAlive = "keep-alive"
  }

  static let goOn = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

  /// The bytes of the response; one to `HEAD` has no body (RFC 9110, 9.3.2).
  func bytes(_ persistence: Persistence?, isHead: Bool = false) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "")"]
    if let allowedMethods { lines.append("Allow: \(allowedMethods)") }
    if let persistence { lines.append("Connection: \(persistence.rawValue)") }
    lines.append("Content-Length: \(text.utf8.count + 1)")
    lines.append("Content-Type: text/plain; charset=utf-8")
    let head = lines.joined(separator: "\r\n") + "\r\n\r\n"
    return Array((isHead ? head : head + text + "\n").utf8)
  }

  private static let phrases = [
    200: "OK", 400: "Bad Request", 405: "Method Not Allowed", 408: "Request Timeout",
    413: "Content Too Large",
    414: "URI Too Long", 417: "Expectation Failed", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 501: "Not Implemented", 505: "HTTP Version Not Supported",
  ]
}
