/// The range of a string between its quotation marks, not yet decoded.
struct JSONStringSpan {
  var start: Int
  var end: Int
  var hasEscapes = false
  var isASCII = true
}

extension JSONScanner {
  /// Moves past the string that begins here, and returns its range.
  ///
  /// It reads eight bytes at a time: most strings of an API are plain ASCII, so only their end has to be found.
  @inline(__always)
  mutating func stringSpan(_ expected: StaticString = "a string") throws(JSONError) -> JSONStringSpan {
    guard byte == UInt8(ascii: "\"") else { throw failure(expected: "\(expected)") }
    let start = position + 1
    var at = start
    while at + 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      let special = Self.special(in: word)
      if special == 0 {
        at += 8
        continue
      }
      at += special.trailingZeroBitCount >> 3
      if base[at] == UInt8(ascii: "\"") {
        position = at + 1
        return JSONStringSpan(start: start, end: at)
      }
      break
    }
    return try restOfString(start: start, from: at)
  }

  /// A word whose lowest set bit lies in the first byte that is a quotation mark, a backslash, a control character or not ASCII.
  @inline(__always)
  private static func special(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    return
      (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- (ones &* 0x20)) & ~word) | word) & high
  }

  /// Continues a byte at a time, for the last bytes of the text and for strings that aren't plain ASCII.
  @inline(never)
  private mutating func restOfString(start: Int, from: Int) throws(JSONError) -> JSONStringSpan {
    var span = JSONStringSpan(start: start, end: from)
    var at = from
    while at < end {
      let byte = base[at]
      if byte == UInt8(ascii: "\"") {
        position = at + 1
        span.end = at
        return span
      } else if byte == UInt8(ascii: "\\") {
        span.hasEscapes = true
        at += 2
      } else if byte < 0x20 {
        position = at
        throw failure(expected: "an escape for a control character in a string")
      } else {
        if byte >= 0x80 { span.isASCII = false }
        at += 1
      }
    }
    position = end
    throw failure(expected: "the end of a string")
  }

  mutating func string(_ expected: StaticString = "a string") throws(JSONError) -> String {
    let span = try stringSpan(expected)
    return try text(of: span)
  }

  /// The string of a span, with its escapes resolved and its UTF-8 validated.
  @inline(__always)
  mutating func text(of span: JSONStringSpan) throws(JSONError) -> String {
    if !span.hasEscapes, span.isASCII {
      return String(
        decoding: UnsafeBufferPointer(start: base + span.start, count: span.end - span.start), as: UTF8.self)
    }
    return try unusualText(of: span)
  }

  /// Skips a string, which must be valid all the same.
  mutating func skipString() throws(JSONError) {
    let span = try stringSpan()
    if span.hasEscapes || !span.isASCII { _ = try unusualText(of: span) }
  }

  @inline(never)
  private mutating func unusualText(of span: JSONStringSpan) throws(JSONError) -> String {
    let raw = UnsafeBufferPointer(start: base + span.start, count: span.end - span.start)
    if repairsText {
      return span.hasEscapes
        ? String(decoding: try unescaped(span), as: UTF8.self) : String(decoding: raw, as: UTF8.self)
    }
    let text =
      span.hasEscapes
      ? String(validating: try unescaped(span), as: UTF8.self) : String(validating: raw, as: UTF8.self)
    guard let text else {
      throw JSONError(
        path: "", expected: "a string in valid UTF-8", found: "other bytes", offset: span.start - 1)
    }
    return text
  }
}
