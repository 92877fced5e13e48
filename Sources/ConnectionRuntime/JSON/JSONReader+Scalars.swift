extension JSONReader {
  /// Reads a string.
  public mutating func readString() throws(JSONError) -> String {
    scanner.skipSpace()
    return try scanner.string()
  }

  /// Reads a whole number that fits in an `Int`; `12.0` and `1.2e1` are 12, and a fraction is an error.
  public mutating func readInt() throws(JSONError) -> Int {
    scanner.skipSpace()
    return try scanner.integer()
  }

  /// Reads a number as the nearest `Double`.
  public mutating func readDouble() throws(JSONError) -> Double {
    scanner.skipSpace()
    return try scanner.double()
  }

  /// Reads a number as its text, of any length.
  public mutating func readNumber() throws(JSONError) -> JSONNumber {
    scanner.skipSpace()
    return JSONNumber(valid: scanner.text(of: try scanner.numberSpan()))
  }

  /// Reads `true` or `false`.
  public mutating func readBool() throws(JSONError) -> Bool {
    scanner.skipSpace()
    return try scanner.boolean()
  }

  /// Skips a value of any kind, which must be valid JSON.
  public mutating func skipValue() throws(JSONError) {
    try scanner.skipValue()
  }

  /// Skips the value of a constant field, such as `object`; any string is accepted and dropped.
  public mutating func skipConstant(_ value: StaticString) throws(JSONError) {
    scanner.skipSpace()
    guard scanner.byte == UInt8(ascii: "\"") else { throw scanner.failure(expected: "\"\(value)\"") }
    try scanner.skipString()
  }
}
