import SourceDiagnostics

/// Reports a link that isn't an https URL.
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

/// Reports a base URL to which a path such as `/v1/customers` cannot be added, that isn't encrypted, or that a client would refuse.
///
/// The rules are those of the runtime, which refuses the same when a client is made, but for one: a spec has no slash at the end.
func checkBaseURL(_ url: Located<String>, _ reading: Reading) {
  let value = url.value
  guard !value.isEmpty else { return }
  let scheme = value.firstRange(of: "://").map { value[..<$0.lowerBound].lowercased() }
  let host = authority(of: value)
  // A host that is not in ASCII has a remedy of its own.
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

/// The first character, in bytes, that cannot stand in a URL as it is (RFC 3986, appendix A), nor be quoted where a URL is written.
///
/// By bytes: a question mark with a combining mark behind it is one character, and begins a query all the same.
private func foreignCharacter(in url: String) -> Range<Int>? {
  var offset = 0
  // Brackets stand round an address of version 6, and nowhere else.
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

/// What stands between the scheme and the path.
private func authority(of url: String) -> String {
  guard let scheme = url.firstRange(of: "://") else { return "" }
  return String(url[scheme.upperBound...].prefix { !"/?#".contains($0) })
}

/// Whether what follows the host can stand before the path of an operation: nothing, or segments that move to no other place.
package func isBasePath(of url: String) -> Bool {
  guard let scheme = url.firstRange(of: "://") else { return false }
  let path = url[scheme.upperBound...].drop { $0 != "/" }
  let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  return path.isEmpty
    || segments.allSatisfy { segment in
      !segment.isEmpty && segment != "." && segment != ".." && isSegment(segment.utf8[...])
    }
}

/// Whether RFC 3986 (3.3) allows a segment as it stands.
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
