/// Writes JSON string literals.
public enum JSONString {
  /// Returns a string literal of the text.
  ///
  /// Escaped are the characters for which RFC 8259, section 7, requires it, and those that some readers treat
  /// as a line end or that a terminal acts on.
  public static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscape) else { return "\"" + text + "\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.isInvisibleWithEffect:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether the character is a control character, a line separator, a bidirectional control or a
  /// noncharacter.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}

extension Unicode.Scalar {
  /// Whether the character is invisible and has an effect: a control character, a line or paragraph separator (U+2028, U+2029), a
  /// bidirectional override, embedding or isolate, the byte order mark or a noncharacter.
  public var isInvisibleWithEffect: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
