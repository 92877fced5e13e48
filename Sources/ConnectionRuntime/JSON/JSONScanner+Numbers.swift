/// The range of a number's text, not yet converted.
struct JSONNumberSpan {
  var start: Int
  var end: Int
  var isInteger: Bool
}

extension JSONScanner {
  /// The maximum number of digits of an `Int`; a number with fewer always fits.
  private static let safeDigits = Int.bitWidth == 64 ? 19 : 10

  /// Reads a whole number that fits in an `Int`, whether written `12`, `12.0` or `1.2e1`, all of them integers in JSON Schema.
  mutating func integer() throws(JSONError) -> Int {
    var at = position
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at
    var value: UInt = 0
    while at < end {
      let digit = base[at] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ UInt(digit)
      at += 1
    }
    let count = at - first
    let next = at < end ? base[at] : 0
    guard count > 0, count < Self.safeDigits, count == 1 || base[first] != UInt8(ascii: "0"),
      next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e")
    else { return try unusualInteger() }
    position = at
    return isNegative ? Int(truncatingIfNeeded: 0 &- value) : Int(truncatingIfNeeded: value)
  }

  /// The slow path of ``integer()``: numbers with many digits, a fraction or an exponent, and the errors.
  @inline(never)
  private mutating func unusualInteger() throws(JSONError) -> Int {
    let start = self
    guard kind() == .number, let span = try? numberSpan() else {
      throw start.failure(expected: "an integer")
    }
    switch WholeNumber(text(of: span)) {
    case .value(let value): return value
    case .tooLarge: throw start.failure(expected: "an integer from \(Int.min) to \(Int.max)")
    case .fraction: throw start.failure(expected: "an integer")
    }
  }

  /// Moves past the number that begins here, and returns its range.
  mutating func numberSpan(_ expected: StaticString = "a number") throws(JSONError) -> JSONNumberSpan {
    let start = position
    var at = start
    func digits(_ scanner: borrowing JSONScanner, from: Int) -> Int {
      var at = from
      while at < scanner.end, scanner.base[at] &- UInt8(ascii: "0") <= 9 { at += 1 }
      return at
    }
    if byte == UInt8(ascii: "-") { at += 1 }
    let whole = at
    at = digits(self, from: at)
    guard at > whole, at - whole == 1 || base[whole] != UInt8(ascii: "0") else {
      throw failure(expected: "\(expected)")
    }
    var isInteger = true
    if at < end, base[at] == UInt8(ascii: ".") {
      isInteger = false
      let fraction = at + 1
      at = digits(self, from: fraction)
      guard at > fraction else { throw failure(expected: "\(expected)") }
    }
    if at < end, base[at] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      var exponent = at + 1
      if exponent < end, base[exponent] == UInt8(ascii: "+") || base[exponent] == UInt8(ascii: "-") {
        exponent += 1
      }
      at = digits(self, from: exponent)
      guard at > exponent else { throw failure(expected: "\(expected)") }
    }
    position = at
    return JSONNumberSpan(start: start, end: at, isInteger: isInteger)
  }

  func text(of span: JSONNumberSpan) -> String {
    String(
      decoding: UnsafeBufferPointer(start: base + span.start, count: span.end - span.start), as: UTF8.self)
  }

  /// Reads a number as the nearest `Double`; one too large for that is an error.
  mutating func double() throws(JSONError) -> Double {
    let start = position
    let span = try numberSpan()
    guard let value = Double(text(of: span)), value.isFinite else {
      position = start
      throw failure(expected: "a number that fits in a Double")
    }
    return value
  }
}
