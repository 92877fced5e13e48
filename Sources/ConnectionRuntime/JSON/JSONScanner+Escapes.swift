extension JSONScanner {
  /// The bytes of a string with its escapes resolved.
  func unescaped(_ span: JSONStringSpan) throws(JSONError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.end - span.start)
    var at = span.start
    while at < span.end {
      guard base[at] == UInt8(ascii: "\\") else {
        bytes.append(base[at])
        at += 1
        continue
      }
      switch base[at + 1] {
      case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): bytes.append(UInt8(ascii: "/"))
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        at = try appendUnicodeEscape(at: at, limit: span.end, to: &bytes)
        continue
      default: throw badEscape(at: at, expected: "a known escape")
      }
      at += 2
    }
    return bytes
  }

  /// Appends the scalar of `\uXXXX`, or of a surrogate pair of two such escapes, and returns the offset behind it.
  private func appendUnicodeEscape(at start: Int, limit: Int, to bytes: inout [UInt8]) throws(JSONError)
    -> Int
  {
    let code = try hexadecimal(at: start, limit: limit)
    let next = start + 6
    if let scalar = UnicodeScalar(code) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      return next
    }
    if code < 0xDC00, let low = try lowSurrogate(at: next, limit: limit),
      let scalar = UnicodeScalar(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
    {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      return next + 6
    }
    guard repairsText else { throw badEscape(at: start, expected: "a surrogate pair") }
    bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
    return next
  }

  /// The low surrogate of a pair; nil where there is none at this offset.
  private func lowSurrogate(at place: Int, limit: Int) throws(JSONError) -> UInt32? {
    guard place + 1 < limit, base[place] == UInt8(ascii: "\\"), base[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let low = try hexadecimal(at: place, limit: limit)
    return (0xDC00..<0xE000).contains(low) ? low : nil
  }

  private func hexadecimal(at start: Int, limit: Int) throws(JSONError) -> UInt32 {
    guard start + 6 <= limit else { throw badEscape(at: start, expected: "four hexadecimal digits") }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = Character(UnicodeScalar(base[start + offset])).hexDigitValue else {
        throw badEscape(at: start, expected: "four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private func badEscape(at offset: Int, expected: String) -> JSONError {
    let count = min(6, end - offset)
    let text = String(decoding: UnsafeBufferPointer(start: base + offset, count: count), as: UTF8.self)
    return JSONError(path: "", expected: expected, found: "escape \(text)", offset: offset)
  }
}
