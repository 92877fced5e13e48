import SourceDiagnostics

/// Reports a link that isn't an https URL.
func checkLink(_ url: Located<String>?, _ reading: Reading) {
  guard let url, !url.value.isEmpty else { return }
  if let range = foreignCharacter(in: url.value) {
    reportForeignCharacter(at: range, in: url, reading)
    return
  }
  if url.value.hasPrefix("https://"), isHost(authority(of: url.value)) { return }
  reading.error(
    "malformed-url", "'\(url.value)' is not an https URL", at: url.span,
    remedy: url.value.hasPrefix("http://")
      ? "write 'https://\(url.value.dropFirst(7))'"
      : "write a whole URL, such as 'https://docs.example.com/api'")
}

/// Reports a base URL to which a path such as `/v1/customers` cannot be added, or that isn't encrypted.
func checkBaseURL(_ url: Located<String>, _ reading: Reading) {
  let value = url.value
  guard !value.isEmpty else { return }
  if let range = foreignCharacter(in: value) {
    reportForeignCharacter(at: range, in: url, reading)
    return
  }
  let host = authority(of: value)
  let isLoopback = ["localhost", "127.0.0.1", "[::1]"].contains(withoutPort(host))
  let fault: (message: String, remedy: String)? =
    if value.hasPrefix("http://"), !isLoopback {
      (
        "'\(value)' is not encrypted",
        "write 'https://'; 'http://' is for this machine only (localhost, 127.0.0.1, [::1])"
      )
    } else if !value.hasPrefix("https://"), !value.hasPrefix("http://") {
      ("'\(value)' is not a URL", "write the scheme and the host, such as 'https://api.example.com'")
    } else if !isHost(host) {
      ("'\(value)' has no valid host", "write the scheme and the host, such as 'https://api.example.com'")
    } else if value.contains("?") || value.contains("#") {
      ("a base URL has no '?' and no '#'", "leave the query and the fragment out")
    } else if value.hasSuffix("/") {
      ("a base URL does not end with '/'", "write '\(value.dropLast())'")
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

private func withoutPort(_ authority: String) -> String {
  if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
  return String(authority.prefix { $0 != ":" })
}

/// A name or an address and perhaps a port; no user and password, which would end up in logs.
private func isHost(_ authority: String) -> Bool {
  let name = withoutPort(authority)
  let rest = authority.dropFirst(name.count)
  let isPort =
    rest.isEmpty
    || (rest.first == ":" && rest.count > 1 && rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
  let isName =
    name.hasPrefix("[")
    ? name.hasSuffix("]") && name.count > 2
    : !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.contains("..")
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
  return isName && isPort
}
