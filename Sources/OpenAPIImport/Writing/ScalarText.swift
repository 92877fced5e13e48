import ConnectionSpec
import SourceDiagnostics

/// Writes YAML scalars: plain if that is safe, otherwise in double quotes.
enum ScalarText {
  /// Returns the scalar for a text; `isFlow` means inside of brackets or braces, where more characters need
  /// quotes.
  static func of(_ text: String, isFlow: Bool = true) -> String {
    isPlain(text, isFlow: isFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20, last != 0x3A else {
      return false
    }
    guard ASCIIByte.isLetterOrDigit(first) || first == 0x5F || first == 0x2F else { return false }
    if ["null", "Null", "NULL"].contains(text) { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if isFlow, "[]{},".utf8.contains(byte) { return false }
      if "\"\\".utf8.contains(byte) || byte < 0x20 || byte == 0x7F { return false }
      if previous == 0x3A, byte == 0x20 || isFlow && byte == 0x3F { return false }
      if previous == 0x20, byte == 0x23 { return false }
      previous = byte
    }
    return UnsafeCharacter.first(in: text.utf8) == nil
  }

  /// Returns the text in double quotes, with escapes for characters that a YAML file must not hold.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where UnsafeCharacter.isUnsafe(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (letter, width) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
        result += "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
