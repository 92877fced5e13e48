/// The host and port of a URL (RFC 3986, 3.2), without user and password.
///
/// It accepts only what every transport can connect to, what is valid in a `Host` header, and what all parsers read alike: a name
/// of labels (RFC 1123, 2.1, and `_`), an IPv4 address of four decimal numbers, an IPv6 address in brackets without a zone; a
/// port from 1 to 65535.
package struct NetworkAuthority: Sendable, Hashable {
  /// The host in lower case; an IPv6 address without its brackets.
  package var host: String
  /// The port; nil where none is given.
  package var port: Int?
  /// Whether it is this machine: `localhost`, 127.0.0.0/8 or ::1.
  ///
  /// `localhost` is trusted by its name, as RFC 6761 (6.3) says: whoever can make it resolve to another machine controls this
  /// one.
  package var isLoopback: Bool

  /// Parses a host with an optional port.
  ///
  /// - Throws: ``InvalidInput`` with what is wrong and what to write instead, phrased to follow the URL.
  package init(_ text: String) throws(InvalidInput) {
    // Non-ASCII letters stay as they are and are refused: the Kelvin sign would become a 'k'.
    let text = text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text
    guard !text.utf8.contains(UInt8(ascii: "@")) else {
      throw InvalidInput("has a user or a password; leave out all up to the '@'")
    }
    let rest: Substring
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { throw InvalidInput("has a '[' without a ']'") }
      host = String(text[text.index(after: text.startIndex)..<end])
      rest = text[text.index(after: end)...]
      guard let groups = IPAddress.groups(host) else {
        throw InvalidInput("has no IPv6 address between its brackets, such as [::1], without a zone")
      }
      isLoopback = groups == [0, 0, 0, 0, 0, 0, 0, 1]
    } else {
      let name = text.prefix { $0 != ":" }
      host = String(name)
      rest = text[name.endIndex...]
      isLoopback = try Self.isLoopback(name: host)
    }
    port = try Self.port(rest)
  }

  private static func isLoopback(name: String) throws(InvalidInput) -> Bool {
    guard !name.isEmpty else { throw InvalidInput("has no host") }
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw InvalidInput(
        "has a host that is not ASCII; write each label of it in the form that begins with xn--")
    }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty }) else {
      throw InvalidInput("has a host with an empty label; leave out the '.' that is too many")
    }
    guard labels.allSatisfy(isLabel) else {
      throw InvalidInput("has an invalid host: a label has letters, digits, '_' and, within, '-'")
    }
    guard name.utf8.count <= 253, labels.allSatisfy({ $0.utf8.count <= 63 }) else {
      throw InvalidInput("has a host that is too long: at most 63 characters a label and 253 in all")
    }
    // A name that ends with a number is an IPv4 address to some programs, however it is written.
    if let last = labels.last, last.utf8.allSatisfy(isDigit) || last.hasPrefix("0x") {
      guard let numbers = IPAddress.numbers(name) else {
        throw InvalidInput("has a host that is neither a name nor an address; write one such as 127.0.0.1")
      }
      return numbers[0] == 127
    }
    return name == "localhost"
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let isPlain = label.utf8.allSatisfy { byte in
      isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    return isPlain && label.utf8.first != UInt8(ascii: "-") && label.utf8.last != UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func port(_ text: Substring) throws(InvalidInput) -> Int? {
    guard !text.isEmpty else { return nil }
    let digits = text.dropFirst()
    guard text.utf8.first == UInt8(ascii: ":"), (1...5).contains(digits.utf8.count),
      digits.utf8.allSatisfy(isDigit), digits.utf8.first != UInt8(ascii: "0"), let port = Int(digits),
      port <= 65_535
    else { throw InvalidInput("has an invalid port; write ':' and a number from 1 to 65535, in digits") }
    return port
  }
}
