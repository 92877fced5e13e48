import HTTPTypes

/// The URL of a request, as the transport sends it.
///
/// Foundation's URL parser, which AsyncHTTPClient uses too, repairs a URL with an invalid character by percent-encoding the whole
/// of it again, `%` included, so that the server would read other values than were sent. Only a URL that is valid in RFC 3986 is
/// left unchanged.
enum RequestURL {
  /// The URL as text.
  ///
  /// - Throws: ``TransportError/invalidRequest(_:)`` where a transport would change it.
  static func text(of request: HTTPRequest) throws(TransportError) -> String {
    guard let scheme = request.scheme, let authority = request.authority, let path = request.path else {
      throw .invalidRequest("it has no scheme, host or path")
    }
    guard scheme == "https" || scheme == "http" else {
      throw .invalidRequest("its scheme is not http or https")
    }
    let isHost = { (byte: UInt8) in PercentEncoding.isUnreserved(byte) || "[]:".utf8.contains(byte) }
    guard !authority.isEmpty, authority.utf8.allSatisfy(isHost) else {
      throw .invalidRequest("its host has a character that can't stand there")
    }
    do throws(InvalidInput) {
      _ = try NetworkAuthority(authority)
    } catch {
      throw .invalidRequest("it \(error.reason)")
    }
    guard path.utf8.first == UInt8(ascii: "/") else {
      throw .invalidRequest("its path doesn't begin with '/'")
    }
    if let problem = problem(in: path) { throw .invalidRequest(problem) }
    return "\(scheme)://\(authority)\(path)"
  }

  /// The reason that a path with its query is not valid in a URL; nil where it is.
  static func problem(in target: String) -> String? {
    var isQuery = false
    var bytes = target.utf8[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        let digits = [bytes.popFirst(), bytes.popFirst()]
        guard digits.allSatisfy(PercentEncoding.isHexadecimal) else {
          return "a '%' is not followed by two hexadecimal digits"
        }
      case UInt8(ascii: "?") where !isQuery: isQuery = true
      case UInt8(ascii: "?"): continue
      default:
        guard PercentEncoding.isUnreserved(byte) || "!$&'()*+,;=:@/".utf8.contains(byte) else {
          let isShown = byte > 0x20 && byte < 0x7F
          let shown =
            isShown ? "'\(Character(UnicodeScalar(byte)))'" : "byte 0x\(Hexadecimal.text([byte]))"
          return "\(shown) can't stand in a URL as it is"
        }
      }
    }
    return nil
  }
}
