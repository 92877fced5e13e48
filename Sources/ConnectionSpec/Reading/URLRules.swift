import SourceDiagnostics

/// Reports a link that is not an `https` URL.
func checkLink(_ url: Located<String>?, _ reading: Reading) {
  guard let url, !url.value.isEmpty else { return }
  if let range = foreignCharacter(in: url.value) {
    reportForeignCharacter(at: range, in: url, reading)
    return
  }
  if url.value.hasPrefix("https://"), HostRules.isHost(authority(of: url.value)) { return }
  reading.error(
    "malformed-url", "'\(url.value)' is not an https URL", at: url.span,
    remedy: url.value.hasPrefix("http://")
      ? "write 'https://\(url.value.dropFirst(7))'"
      : "write a whole URL, such as 'https://docs.example.com/api'")
}

/// Reports a base URL to which a path such as `/v1/customers` cannot be appended, that is not encrypted
/// (except to this machine), or that a client would reject.
///
/// The rules are those that the runtime checks when a client is made, except that a spec's base URL must not
/// end with a slash.
func checkBaseURL(_ url: Located<String>, _ reading: Reading) {
  let value = url.value
  guard !value.isEmpty else { return }
  let scheme = value.firstRange(of: "://").map { value[..<$0.lowerBound].lowercased() }
  let host = authority(of: value)
  // A host with characters that are not ASCII has a remedy of its own.
  if let range = foreignCharacter(in: value), host.utf8.allSatisfy({ $0 < 0x80 }) {
    reportForeignCharacter(at: range, in: url, reading)
    return
  }
  let fault: (message: String, remedy: String)? =
    if scheme == "http", HostRules.isHost(host), !HostRules.isThisMachine(host) {
      (
        "'\(value)' is not encrypted",
        "write 'https://'; 'http://' is for this machine only (localhost, 127.0.0.1, [::1])"
      )
    } else if scheme != "https", scheme != "http" {
      ("'\(value)' is not a URL", "write the scheme and the host, such as 'https://api.example.com'")
    } else if !HostRules.isHost(host) {
      (
        "'\(value)' has no valid host",
        host.utf8.contains { $0 >= 0x80 }
          ? "write the host in ASCII, each label in the form that begins with xn--"
          : "write the scheme and the host, such as 'https://api.example.com'"
      )
    } else if value.contains("?") || value.contains("#") {
      ("a base URL has no '?' and no '#'", "leave the query and the fragment out")
    } else if value.hasSuffix("/") {
      ("a base URL does not end with '/'", "write '\(value.dropLast())'")
    } else if !isBasePath(of: value) {
      (
        "'\(value)' has a path that can't stand before others",
        "write segments of letters, digits and '-._~', such as 'https://api.example.com/v1'"
      )
    } else {
      nil
    }
  if let fault { reading.error("malformed-url", fault.message, at: url.span, remedy: fault.remedy) }
}

/// The range in bytes of the first character that a URL cannot hold unescaped (RFC 3986, appendix A), or that
/// could not be quoted where a URL is written.
///
/// Checked by bytes: a question mark followed by a combining mark is one `Character`, but begins a query.
private func foreignCharacter(in url: String) -> Range<Int>? {
  var offset = 0
  // Brackets may only enclose an IPv6 address.
  let authorityEnd =
    url.utf8.count
    - (url.utf8.firstRange(of: "://".utf8).map { scheme in
      url.utf8[scheme.upperBound...].drop { !"/?#".utf8.contains($0) }.count
    } ?? 0)
  for scalar in url.unicodeScalars {
    let width = scalar.utf8.count
    defer { offset += width }
    let isBracket = scalar == "[" || scalar == "]"
    let isAllowed =
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: isBracket ? offset < authorityEnd : "-._~:/?#@!$&'()*+,;=%".unicodeScalars.contains(scalar)
      }
    if !isAllowed { return offset..<offset + width }
  }
  return nil
}

private func reportForeignCharacter(at range: Range<Int>, in url: Located<String>, _ reading: Reading) {
  let bytes = Array(url.value.utf8)
  let character = String(decoding: bytes[range], as: UTF8.self)
  let escaped = bytes[range].map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
  reading.error(
    "malformed-url", "a URL cannot have '\(character)'", at: url.span(ofUTF8: range),
    remedy: "write '\(escaped.joined())', or leave it out")
}

/// The authority: the text between the scheme and the path.
private func authority(of url: String) -> String {
  guard let scheme = url.firstRange(of: "://") else { return "" }
  return String(url[scheme.upperBound...].prefix { !"/?#".contains($0) })
}

/// Whether the text after the host can precede the path of an operation: it is empty, or has no segments such
/// as `..`.
package func isBasePath(of url: String) -> Bool {
  guard let scheme = url.firstRange(of: "://") else { return false }
  let path = url[scheme.upperBound...].drop { $0 != "/" }
  let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  return path.isEmpty
    || segments.allSatisfy { segment in
      !segment.isEmpty && segment != "." && segment != ".." && isSegment(segment.utf8[...])
    }
}

/// Whether a segment is valid without further escaping (RFC 3986, section 3.3).
private func isSegment(_ segment: Substring.UTF8View) -> Bool {
  var rest = segment[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%") {
      guard let high = rest.popFirst(), let low = rest.popFirst(), ASCIIByte.isHexadecimal(high),
        ASCIIByte.isHexadecimal(low)
      else {
        return false
      }
    } else if !ASCIIByte.isLetterOrDigit(byte), !"-._~!$&'()*+,;=:@".utf8.contains(byte) {
      return false
    }
  }
  return true
}
