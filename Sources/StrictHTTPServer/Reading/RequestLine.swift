/// The request line: `POST /hook HTTP/1.1` (RFC 9112, 3).
struct RequestLine: Hashable {
  var method: String
  var target: String
  /// The minor HTTP version: 0 for HTTP/1.0, 1 for HTTP/1.1.
  var minorVersion: Int

  init(_ line: [UInt8]) throws(RequestRefusal) {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(Grammar.isToken) else {
      throw .malformed("The request line is not of the form METHOD TARGET VERSION.")
    }
    minorVersion = try Self.minorVersion(parts[2])
    method = String(decoding: parts[0], as: UTF8.self)
    guard RequestTarget.isValid(parts[1], method: method) else {
      throw .malformed("The request target is malformed.")
    }
    target = String(decoding: parts[1], as: UTF8.self)
  }

  private static func minorVersion(_ text: ArraySlice<UInt8>) throws(RequestRefusal) -> Int {
    if text.elementsEqual("HTTP/1.1".utf8) { return 1 }
    if text.elementsEqual("HTTP/1.0".utf8) { return 0 }
    let digits = text.dropFirst(5)
    let isVersion =
      text.starts(with: "HTTP/".utf8) && digits.count == 3 && digits.prefix(1).allSatisfy(Grammar.isDigit)
      && digits.dropFirst().first == UInt8(ascii: ".") && digits.suffix(1).allSatisfy(Grammar.isDigit)
    guard isVersion else { throw .malformed("The request line has no HTTP version.") }
    throw RequestRefusal(status: 505, text: "The HTTP version is not 1.1 or 1.0.")
  }
}

/// The forms of a request target (RFC 9112, 3.2), in the characters of RFC 3986.
enum RequestTarget {
  static func isValid(_ target: ArraySlice<UInt8>, method: String) -> Bool {
    if method == "CONNECT" {
      guard let colon = target.lastIndex(of: UInt8(ascii: ":")) else { return false }
      return colon > target.startIndex && colon + 1 < target.endIndex && isAuthority(target)
    }
    if target.elementsEqual("*".utf8) { return method == "OPTIONS" }
    if target.first == UInt8(ascii: "/") { return isPathAndQuery(target) }
    for scheme in ["http://", "https://"] where Grammar.lowercased(target.prefix(scheme.utf8.count)) == scheme
    {
      let rest = target.dropFirst(scheme.utf8.count)
      let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
      // Unlike the value of `Host`, which may be empty, the authority must have a host (RFC 9110, 4.2.1).
      return !authority.isEmpty && authority.first != UInt8(ascii: ":") && isAuthority(authority)
        && isPathAndQuery(rest[authority.endIndex...])
    }
    return false
  }

  /// Whether bytes are a host with an optional port; they may be empty, as the value of `Host` (RFC 9110, 7.2).
  static func isAuthority(_ text: ArraySlice<UInt8>) -> Bool {
    let host: ArraySlice<UInt8>
    if text.first == UInt8(ascii: "[") {
      guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let address = text[text.index(after: text.startIndex)..<end]
      let isAddress = address.allSatisfy {
        Grammar.hexadecimal($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
      guard !address.isEmpty, isAddress else { return false }
      host = text[...end]
    } else {
      host = text.prefix { $0 != UInt8(ascii: ":") }
      guard isEncoded(host, also: "") else { return false }
    }
    let port = text[host.endIndex...]
    return port.isEmpty || port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy(Grammar.isDigit)
  }

  private static func isPathAndQuery(_ text: ArraySlice<UInt8>) -> Bool { isEncoded(text, also: ":@/?") }

  /// Whether bytes are all unreserved characters, sub-delimiters, percent-encoded bytes or the others given.
  private static func isEncoded(_ text: ArraySlice<UInt8>, also others: String) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "%") {
        let digits = text[index...].dropFirst().prefix(2)
        guard digits.count == 2, digits.allSatisfy({ Grammar.hexadecimal($0) != nil }) else { return false }
        index += 3
      } else {
        let isAllowed =
          Grammar.isLetterOrDigit(byte) || "-._~!$&'()*+,;=".utf8.contains(byte) || others.utf8.contains(byte)
        guard isAllowed else { return false }
        index += 1
      }
    }
    return true
  }
}
