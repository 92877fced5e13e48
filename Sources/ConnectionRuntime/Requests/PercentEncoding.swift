/// Percent-encoding (RFC 3986): everything but letters, digits and `-._~`.
enum PercentEncoding {
  /// Appends the text, percent-encoded except for the bytes of `literal`.
  static func append(_ text: String, to output: inout [UInt8], literal: StaticString = "") {
    for byte in text.utf8 {
      if isUnreserved(byte) || literal.withUTF8Buffer({ $0.contains(byte) }) {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(digit(byte >> 4))
        output.append(digit(byte & 0xF))
      }
    }
  }

  /// Whether the byte is unreserved in RFC 3986, so that it never needs encoding.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether the byte is a hexadecimal digit, in upper or lower case.
  static func isHexadecimal(_ byte: UInt8?) -> Bool {
    switch byte ?? 0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
