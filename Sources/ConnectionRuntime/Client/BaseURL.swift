/// Where a connection's requests go: `https`, or `http` to this machine only.
struct BaseURL: Sendable, Hashable {
  var scheme: String
  /// The host, with its port where there is one.
  var authority: String
  /// The host alone; an IPv6 address without its brackets.
  var host: String
  /// The port, be it said or the scheme's own.
  var port: Int
  /// What stands before every path; empty or `/…` without a slash at its end.
  var prefix: String

  /// - Throws: ``InvalidInput`` where the text isn't such an address.
  init(_ text: String) throws(InvalidInput) {
    func refuse(_ reason: String) -> InvalidInput {
      InvalidInput("the base URL '\(Self.withoutPassword(text))' \(reason)")
    }
    guard let colon = text.firstRange(of: "://") else { throw refuse("has no scheme") }
    scheme = text[..<colon.lowerBound].lowercased()
    let rest = text[colon.upperBound...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    authority = rest[..<slash].lowercased()
    prefix = String(rest[slash...])
    while prefix.hasSuffix("/") { prefix.removeLast() }

    let address = try Self.hostAndPort(authority, refuse)
    host = address.host.hasPrefix("[") ? String(address.host.dropFirst().dropLast()) : address.host
    port = address.port ?? (scheme == "http" ? 80 : 443)
    guard prefix.isEmpty || RequestPath(stringLiteral: prefix).problem == nil else {
      throw refuse("has a path, query or fragment that can't be used")
    }
    switch scheme {
    case "https": break
    case "http":
      guard Self.isLoopback(address.host) else {
        throw refuse("is not encrypted; http:// is for this machine only")
      }
    default: throw refuse("is neither https:// nor http://")
    }
  }

  /// The address as it may be shown: whoever put a password before the host made a mistake that shall not end up in a log.
  static func withoutPassword(_ text: String) -> String {
    text.lastIndex(of: "@").map { "…" + text[$0...] } ?? text
  }

  private static func hostAndPort(
    _ authority: String, _ refuse: (String) -> InvalidInput
  ) throws(InvalidInput) -> (host: String, port: Int?) {
    var host = authority[...]
    var port: Int?
    let afterBracket = authority.lastIndex(of: "]") ?? authority.startIndex
    if let colon = authority[afterBracket...].lastIndex(of: ":") {
      host = authority[..<colon]
      guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0 else {
        throw refuse("has a port that is none")
      }
      port = Int(number)
    }
    let isIPv6 = host.hasPrefix("[") && host.hasSuffix("]")
    let name = isIPv6 ? host.dropFirst().dropLast() : host
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): !isIPv6 || byte == UInt8(ascii: ".")
      case UInt8(ascii: ":"): isIPv6
      default: false
      }
    }
    guard !name.isEmpty, isPlain else { throw refuse("has a host that is none") }
    return (String(host), port)
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isAddress = parts.count == 4 && parts.allSatisfy { UInt8($0)?.description == String($0) }
    return isAddress && parts[0] == "127"
  }
}

/// A reason for not sending anything.
struct InvalidInput: Error, Hashable {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}
