/// A searchable spelling of a secret in text of any kind: JSON, HTML, URLs, headers, plain text.
///
/// Each byte matches literally, in either case, or escaped: as `\u005f` and `\/` of JSON, `%5F` of URLs, `&#95;` of HTML, with
/// the backslash or the percent sign repeated where a text was escaped twice.
struct SecretPattern: Sendable {
  /// The requirement for the text next to a match.
  private enum Edge {
    /// Anything.
    case free
    /// No letter, digit, '_' or non-ASCII byte: the secret is so short that it is a part of many words.
    case word
    /// More base64 digits, which are a part of what was encoded together with the secret and are redacted too.
    case base64
  }

  private let bytes: [UInt8]
  private let edge: Edge
  /// The number of leading bytes of the secret that make a match: even the start of a long secret reveals too much.
  private let enough: Int

  private init(_ bytes: [UInt8], _ edge: Edge, enough: Int? = nil) {
    self.bytes = bytes
    self.edge = edge
    self.enough = enough ?? bytes.count
  }

  /// The maximum number of bytes of a secret that are searched for; of a longer one, such as a certificate's key, they are
  /// enough.
  private static let limit = 512

  /// The spellings of a secret: literal, in hexadecimal, and in base64 at each of the three alignments.
  static func all(of secret: [UInt8]) -> [SecretPattern] {
    let secret = Array(secret.prefix(limit))
    // An escaped backslash is two, so any number of them is compared as one.
    var plain: [UInt8] = []
    for byte in secret where byte != UInt8(ascii: "\\") || plain.last != byte { plain.append(folded(byte)) }
    guard secret.count >= 8 else { return [SecretPattern(plain, .word)] }
    let enough = plain.count < 24 ? plain.count : plain.count * 3 / 4
    let encoded = (0...2).map { Base64Text.core(of: secret, behind: $0) }.filter { $0.count >= 8 }
    return [SecretPattern(plain, .free, enough: enough)]
      + [SecretPattern(Array(Hexadecimal.text(secret).utf8), .free)]
      + encoded.map { SecretPattern($0, .base64) }
  }

  /// The ranges of the secret in a text.
  func places(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard let first = bytes.first else { return [] }
    var places: [Range<Int>] = []
    var at = 0
    while at < text.count {
      let byte = text[at]
      let mayBegin = isEqual(byte, first) || byte == 0x5C || byte == 0x25 || byte == 0x26
      if mayBegin, let end = end(in: text, from: at) {
        let place = widened(at..<end, in: text)
        places.append(place)
        at = max(place.upperBound, at + 1)
      } else {
        at += 1
      }
    }
    return places
  }

  private func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    var count = 0
    while count < bytes.count,
      let next = QuotedByte.end(in: text, from: at, where: { isEqual($0, bytes[count]) })
    {
      at = next
      count += 1
    }
    guard count >= enough else { return nil }
    if edge == .word {
      if start > 0, Self.isWord(text[start - 1]) { return nil }
      if at < text.count, Self.isWord(text[at]) { return nil }
    }
    return at
  }

  private func widened(_ place: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    if edge == .base64 {
      while start > 0, Base64Text.isDigit(text[start - 1]) { start -= 1 }
      while end < text.count, Base64Text.isDigit(text[end]) { end += 1 }
    }
    // Half of an escape must not remain: the rest would not be valid JSON.
    while start > 0, text[start - 1] == 0x5C { start -= 1 }
    return start..<end
  }

  private func isEqual(_ left: UInt8, _ right: UInt8) -> Bool {
    edge == .base64 ? Base64Text.standard(left) == right : Self.folded(left) == right
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded(byte))
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Base64 (RFC 4648), in the standard and the URL-safe alphabet.
enum Base64Text {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The digits that depend on these bytes alone, where `count` other bytes precede them in a group of three.
  static func core(of bytes: [UInt8], behind count: Int) -> [UInt8] {
    let all = [UInt8](repeating: 0, count: count) + bytes
    func bit(_ index: Int) -> Int { Int(all[index / 8] >> (7 - UInt8(index % 8)) & 1) }
    let first = (count * 8 + 5) / 6
    let last = all.count * 8 / 6
    return (first..<max(first, last)).map { place in
      digits[(0..<6).reduce(0) { $0 << 1 | bit(place * 6 + $1) }]
    }
  }

  /// The digit of the standard alphabet for one of the URL-safe alphabet.
  static func standard(_ digit: UInt8) -> UInt8 {
    switch digit {
    case UInt8(ascii: "-"): UInt8(ascii: "+")
    case UInt8(ascii: "_"): UInt8(ascii: "/")
    default: digit
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    digits.contains(standard(byte)) || byte == UInt8(ascii: "=")
  }
}
