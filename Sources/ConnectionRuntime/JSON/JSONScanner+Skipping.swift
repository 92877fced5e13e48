extension JSONScanner {
  /// Skips a whole value, without recursion; it is validated as strictly as one that is decoded.
  mutating func skipValue() throws(JSONError) {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipContainer()
    default: try skipScalar()
    }
  }

  private mutating func skipScalar() throws(JSONError) {
    switch byte {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "t"): try word("true", "a value")
    case UInt8(ascii: "f"): try word("false", "a value")
    case UInt8(ascii: "n"): try word("null", "a value")
    default: _ = try numberSpan("a value")
    }
  }

  private mutating func skipContainer() throws(JSONError) {
    let outside = depth
    var isObject: [Bool] = []
    var isFirst = true
    repeat {
      if isFirst {
        let opensObject = byte == UInt8(ascii: "{")
        try enter()
        position += 1
        isObject.append(opensObject)
      }
      let inObject = isObject[isObject.count - 1]
      skipSpace()
      if byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        position += 1
        depth -= 1
        isObject.removeLast()
        isFirst = false
        continue
      }
      if !isFirst {
        try expect(UInt8(ascii: ","), inObject ? "',' or '}'" : "',' or ']'")
        skipSpace()
      }
      if inObject {
        try skipString()
        skipSpace()
        try expect(UInt8(ascii: ":"), "':'")
        skipSpace()
      }
      isFirst = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      if !isFirst { try skipScalar() }
    } while depth > outside
  }
}
