/// Rules for the hosts that a client accepts, with or without a port; the runtime has the same rules and
/// checks them when a client is made.
package enum HostRules {
  /// Whether the text is a host name or IP address, with an optional port and without user information, which
  /// would end up in logs.
  ///
  /// Names have labels of letters, digits, `_` and, inside, `-` (RFC 1123, section 2.1); IPv4 addresses have
  /// four decimal numbers; IPv6 addresses are in brackets and have no zone; ports are from 1 to 65535.
  package static func isHost(_ authority: String) -> Bool {
    // Before the text is lowercased: the Kelvin sign would become a 'k'.
    guard authority.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let (host, rest) = parts(of: authority)
    let digits = rest.dropFirst()
    let isPort =
      rest.isEmpty
      || (rest.first == ":" && (1...5).contains(digits.utf8.count)
        && digits.utf8.allSatisfy(ASCIIByte.isDigit)
        && digits.first != "0" && (Int(digits) ?? .max) <= 65_535)
    return isPort && (host.hasPrefix("[") ? groups(of: host) != nil : isName(host))
  }

  /// Whether the host is this machine, so that the traffic cannot be intercepted on a network.
  static func isThisMachine(_ authority: String) -> Bool {
    let host = parts(of: authority).host
    return host == "localhost" || numbers(of: host[...])?.first == 127
      || groups(of: host) == [0, 0, 0, 0, 0, 0, 0, 1]
  }

  private static func parts(of authority: String) -> (host: String, rest: Substring) {
    let text = authority.lowercased()
    let end =
      text.hasPrefix("[") ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":")
    let host = text[..<(end ?? text.endIndex)]
    return (String(host), text[host.endIndex...])
  }

  private static func isName(_ name: String) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy {
          ASCIIByte.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }
    guard areLabels, name.utf8.count <= 253, let last = labels.last else { return false }
    // Some programs read any name that ends with a number as an IPv4 address.
    return !(last.utf8.allSatisfy(ASCIIByte.isDigit) || last.hasPrefix("0x")) || numbers(of: name[...]) != nil
  }

  /// The numbers of an IPv4 address.
  private static func numbers(of text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in UInt8(part).flatMap { $0.description == part ? $0 : nil } }
    return parts.count == 4 && numbers.count == 4 ? numbers : nil
  }

  /// The groups of an IPv6 address between brackets (RFC 4291, 2.2).
  private static func groups(of host: String) -> [UInt16]? {
    guard host.hasPrefix("["), host.hasSuffix("]") else { return nil }
    let text = host.dropFirst().dropLast()
    guard let gap = text.firstRange(of: "::") else {
      return groups(between: text).flatMap { $0.count == 8 ? $0 : nil }
    }
    guard let front = groups(between: text[..<gap.lowerBound]),
      let back = groups(between: text[gap.upperBound...]),
      front.count + back.count < 8
    else { return nil }
    return front + Array(repeating: 0, count: 8 - front.count - back.count) + back
  }

  private static func groups(between text: Substring) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(".") {
        guard let numbers = numbers(of: part) else { return nil }
        groups += [
          UInt16(numbers[0]) << 8 | UInt16(numbers[1]), UInt16(numbers[2]) << 8 | UInt16(numbers[3]),
        ]
      } else {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(ASCIIByte.isHexadecimal),
          let group = UInt16(part, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }
}
