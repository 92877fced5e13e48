/// IP addresses as text.
enum IPAddress {
  /// The four numbers of an IPv4 address; nil where the text isn't one of four decimal numbers without leading zeros.
  static func numbers(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in UInt8(part).flatMap { $0.description == part ? $0 : nil } }
    return parts.count == 4 && numbers.count == 4 ? numbers : nil
  }

  /// The eight groups of an IPv6 address (RFC 4291, 2.2); nil where the text isn't one, or has a zone.
  static func groups(_ text: String) -> [UInt16]? {
    guard let gap = text.firstRange(of: "::") else {
      let groups = Self.groups(between: text[...])
      return groups?.count == 8 ? groups : nil
    }
    guard let front = groups(between: text[..<gap.lowerBound]),
      let back = groups(between: text[gap.upperBound...]),
      front.count + back.count < 8
    else { return nil }
    return front + Array(repeating: 0, count: 8 - front.count - back.count) + back
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// The groups of a part without a gap; an IPv4 address may be the last two.
  private static func groups(between text: Substring) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(".") {
        guard let numbers = numbers(part) else { return nil }
        groups += [
          UInt16(numbers[0]) << 8 | UInt16(numbers[1]), UInt16(numbers[2]) << 8 | UInt16(numbers[3]),
        ]
      } else {
        let isHexadecimal = part.utf8.allSatisfy(isHexadecimal)
        guard isHexadecimal, part.utf8.count <= 4, let group = UInt16(part, radix: 16) else { return nil }
        groups.append(group)
      }
    }
    return groups
  }
}
