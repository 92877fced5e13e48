/// A byte in a text, literal or escaped as in JSON, URLs and HTML.
enum QuotedByte {
  private static let (backslash, percent, ampersand) = (UInt8(0x5C), UInt8(0x25), UInt8(0x26))

  /// The offset behind the literal or escaped byte at `start`; nil where it is not a wanted one.
  static func end(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, where isWanted: (UInt8) -> Bool
  ) -> Int? {
    guard start < text.count else { return nil }
    switch text[start] {
    case backslash:
      var at = start
      // Backslashes double each time that a text is escaped. Without a limit, a text of backslashes alone would be scanned over
      // and over.
      while at < text.count, at - start < 16, text[at] == backslash { at += 1 }
      if at < text.count, text[at] == UInt8(ascii: "u"),
        let code = number(in: text, at + 1, digits: 4, radix: 16)
      {
        if stands(for: code, isWanted) { return at + 5 }
      }
      if at < text.count, text[at] == UInt8(ascii: "x"),
        let code = number(in: text, at + 1, digits: 2, radix: 16)
      {
        if stands(for: code, isWanted) { return at + 3 }
      }
      if isWanted(backslash) { return at }
      return at < text.count && isWanted(text[at]) ? at + 1 : nil
    case percent:
      var at = start + 1
      // A percent sign that was percent-encoded again is %25.
      while number(in: text, at, digits: 2, radix: 16) == 0x25,
        number(in: text, at + 2, digits: 2, radix: 16) != nil
      {
        at += 2
      }
      if let code = number(in: text, at, digits: 2, radix: 16), stands(for: code, isWanted) { return at + 2 }
    case ampersand:
      if let (code, end) = reference(in: text, start + 1), stands(for: code, isWanted) { return end }
    default: break
    }
    return isWanted(text[start]) ? start + 1 : nil
  }

  private static func stands(for code: Int, _ isWanted: (UInt8) -> Bool) -> Bool {
    UInt8(exactly: code).map(isWanted) ?? false
  }

  /// The code point of a character reference such as `#95;` or `#x5F;`, and the offset behind it.
  private static func reference(in text: UnsafeBufferPointer<UInt8>, _ start: Int) -> (code: Int, end: Int)? {
    guard start + 1 < text.count, text[start] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = text[start + 1] | 0x20 == UInt8(ascii: "x")
    var at = start + (isHexadecimal ? 2 : 1)
    let first = at
    var code = 0
    // There may be leading zeros.
    while at < text.count, at - first < 8, let digit = digit(text[at], radix: isHexadecimal ? 16 : 10) {
      code = code * (isHexadecimal ? 16 : 10) + digit
      at += 1
    }
    guard at > first else { return nil }
    return (code, at < text.count && text[at] == UInt8(ascii: ";") ? at + 1 : at)
  }

  private static func number(
    in text: UnsafeBufferPointer<UInt8>, _ start: Int, digits: Int, radix: Int
  ) -> Int? {
    guard start + digits <= text.count else { return nil }
    var number = 0
    for at in start..<start + digits {
      guard let digit = digit(text[at], radix: radix) else { return nil }
      number = number * radix + digit
    }
    return number
  }

  private static func digit(_ byte: UInt8, radix: Int) -> Int? {
    let value: Int
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): value = Int(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): value = Int(byte) - 0x37
    default: return nil
    }
    return value < radix ? value : nil
  }
}
