extension OrderedJSONReader {
  mutating func string(_ expected: String) throws(JSONTextError) -> String {
    guard byte == UInt8(ascii: "\"") else { throw failure(expected) }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"),
      bytes[end] >= 0x20
    {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
    guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
      throw failure("a string in valid UTF-8")
    }
    position = end + 1
    return text
  }

  /// Reads a string with escapes at the reader's position; its text begins at `start`.
  private mutating func escapedString(from start: Int) throws(JSONTextError) -> String {
    var text: [UInt8] = []
    var at = start
    while at < bytes.count, bytes[at] >= 0x20 {
      if bytes[at] == UInt8(ascii: "\"") {
        guard let string = String(validating: text, as: UTF8.self) else {
          throw failure("a string in valid UTF-8")
        }
        position = at + 1
        return string
      }
      guard bytes[at] == UInt8(ascii: "\\") else {
        text.append(bytes[at])
        at += 1
        continue
      }
      guard let (scalar, length) = escape(at: at) else {
        position = at
        throw failure("a known escape")
      }
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
      at += length
    }
    position = at
    throw failure("the end of a string")
  }

  /// The character of an escape sequence, and the length of the sequence in bytes; nil if it is invalid.
  private func escape(at place: Int) -> (Unicode.Scalar, Int)? {
    guard place + 1 < bytes.count else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard let code = code(at: place) else { return nil }
      if let scalar = Unicode.Scalar(code) { return (scalar, 6) }
      guard code < 0xDC00, let low = self.code(at: place + 6), (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
      else { return nil }
      return (scalar, 12)
    default: return nil
    }
  }

  /// The code unit of `\uXXXX`, from its four hexadecimal digits.
  private func code(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    var code: UInt32 = 0
    for digit in bytes[place + 2..<place + 6] {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      code = code << 4 | UInt32(value)
    }
    return code
  }
}
