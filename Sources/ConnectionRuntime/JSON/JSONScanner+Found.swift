extension JSONScanner {
  /// Words for what stands at the scanner's place, short enough for an error.
  func found() -> String {
    switch kind() {
    case .null: "null"
    case .boolean: byte == UInt8(ascii: "t") ? "true" : "false"
    case .number: "number \(excerpt(limit: 40) { !isNumberByte($0) })"
    case .string: foundString()
    case .array: "an array"
    case .object: "an object"
    case .invalid: foundInvalid()
    }
  }

  private func foundString() -> String {
    var ahead = self
    ahead.skipSpace()
    guard let text = try? ahead.string() else { return "a broken string" }
    return text.count > 40 ? "string \"\(text.prefix(40))…\"" : "string \"\(text)\""
  }

  private func foundInvalid() -> String {
    guard position < end else { return "the end of the text" }
    let byte = base[position]
    if byte > 0x20, byte < 0x7F { return "'\(Character(UnicodeScalar(byte)))'" }
    return "byte 0x\(String(byte, radix: 16, uppercase: true))"
  }

  private func excerpt(limit: Int, until isEnd: (UInt8) -> Bool) -> String {
    var ahead = self
    ahead.skipSpace()
    let start = ahead.position
    while ahead.position < end, ahead.position - start < limit, !isEnd(base[ahead.position]) {
      ahead.position += 1
    }
    return String(
      decoding: UnsafeBufferPointer(start: base + start, count: ahead.position - start), as: UTF8.self)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
