/// How a text is written in YAML: plain where that is safe, between quotes elsewhere.
enum ScalarText {
  /// `isFlow` where the text stands inside of brackets or braces, which take some characters for their own.
  static func of(_ text: String, isFlow: Bool = true) -> String {
    isPlain(text, isFlow: isFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20, last != 0x3A else {
      return false
    }
    guard isLetterOrDigit(first) || first == 0x5F || first == 0x2F else { return false }
    if ["null", "Null", "NULL"].contains(text) { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if isFlow, "[]{},".utf8.contains(byte) { return false }
      if "\"\\".utf8.contains(byte) || byte < 0x20 || byte == 0x7F { return false }
      if previous == 0x3A, byte == 0x20 { return false }
      if previous == 0x20, byte == 0x23 { return false }
      previous = byte
    }
    return true
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n", "\t", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
