/// The base URL of a connection's requests: `https`, or `http` to this machine only.
///
/// It has a scheme in either case, a host with an optional port (see ``NetworkAuthority``), and optionally a path that precedes
/// every request's path, with or without a trailing slash: `https://api.example.com/eu/`. It has no user, password, query or
/// fragment. The spec's reader has the same rules for `base-url`.
struct BaseURL: Sendable, Hashable {
  var scheme: String
  /// The host, with its port where there is one.
  var authority: String
  /// The host alone; an IPv6 address without its brackets.
  var host: String
  /// The port that the URL names, otherwise the default port of the scheme.
  var port: Int
  /// The prefix of every path; empty or `/…` without a trailing slash.
  var prefix: String

  /// - Throws: ``InvalidInput`` where the text isn't such a URL.
  init(_ text: String) throws(InvalidInput) {
    do throws(InvalidInput) {
      try self.init(checking: text)
    } catch {
      throw InvalidInput(
        "\(MessageText.InvalidInput.baseURL) '\(Self.withoutPassword(text))' \(error.reason)")
    }
  }

  private init(checking text: String) throws(InvalidInput) {
    guard let colon = text.firstRange(of: "://") else {
      throw InvalidInput("has no scheme; write one such as https://api.example.com")
    }
    scheme = text[..<colon.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw InvalidInput("is neither https:// nor http://") }
    let rest = text[colon.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let authority = String(rest[..<end])
    self.authority = authority.utf8.allSatisfy { $0 < 0x80 } ? authority.lowercased() : authority
    prefix = String(rest[end...])
    if prefix.hasSuffix("/") { prefix.removeLast() }

    let address = try NetworkAuthority(authority)
    host = address.host
    port = address.port ?? (scheme == "http" ? 80 : 443)
    guard scheme == "https" || address.isLoopback else {
      throw InvalidInput("is not encrypted; http:// is for this machine only (localhost, 127.0.0.1, [::1])")
    }
    guard prefix.isEmpty || RequestPath(stringLiteral: prefix).problem == nil else {
      throw InvalidInput("has a path, query or fragment that can't be used; write a path such as /v1 or none")
    }
  }

  /// The URL as it may be shown, without user and password: a password that was put there by mistake must not end up in a log.
  static func withoutPassword(_ text: String) -> String {
    // By bytes: '@' with a combining mark behind it is another `Character`.
    text.utf8.lastIndex(of: UInt8(ascii: "@")).map { "…" + text[$0...] } ?? text
  }
}
