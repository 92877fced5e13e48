/// A parsed signature header: `t=1492774577,v1=5257a8…,v1=…`.
///
/// Spaces and tabs are allowed around the commas, where several header lines may have been joined (RFC 9110, 5.6.1). All else
/// must be exactly as the API writes it, in lower case: any other form of the same signature was changed in transit.
struct SignatureHeader {
  /// The maximum length of the header, in bytes.
  static let limit = 16_384

  /// The timestamp, in seconds since 1970.
  var timestamp: Int
  /// The timestamp's text, which is a part of what was signed.
  var timestampText: String
  /// The signatures of the scheme, as bytes; what isn't hexadecimal can't match and is left out.
  var signatures: [[UInt8]] = []

  init(_ header: String, scheme: String) throws(WebhookError) {
    guard header.utf8.count <= Self.limit else { throw .malformedHeader("it is too long") }
    var time: String?
    var hasSignature = false
    for part in header.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = Self.trimmed(part).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { throw .malformedHeader("a part is not of the form name=value") }
      let name = String(pair[0])
      let value = String(pair[1])
      if name == "t" {
        guard time == nil else { throw .malformedHeader("it has two timestamps") }
        time = value
      } else if name == scheme {
        hasSignature = true
        if let bytes = Hexadecimal.bytes(value) { signatures.append(bytes) }
      }
    }
    guard let time else { throw .malformedHeader("it has no timestamp") }
    guard let timestamp = Int(time), timestamp >= 0, timestamp.description == time else {
      throw .malformedHeader("its timestamp is no number of seconds")
    }
    guard hasSignature else { throw .noSignature }
    self.timestamp = timestamp
    timestampText = time
  }

  /// The text without the optional white space (RFC 9110, 5.6.3) around it.
  private static func trimmed(_ text: Substring) -> Substring {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let bytes = text.utf8.drop(while: isSpace)
    let end = bytes.lastIndex { !isSpace($0) }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return Substring(bytes[..<end])
  }
}

/// Conversion of bytes to pairs of hexadecimal digits, and back.
enum Hexadecimal {
  /// The bytes of a hexadecimal text; nil where it isn't hexadecimal in lower case.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for byte in text.utf8 {
      guard let digit = digit(byte) else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? bytes : nil
  }

  /// The hexadecimal digits of bytes, in lower case.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
