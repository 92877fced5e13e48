/// The escaping of characters that a terminal would interpret or hide.
enum VisibleCharacters {
  /// The text with those characters escaped, except for those that are kept.
  static func text(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool = { _ in false }) -> String {
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isKept(scalar) || !isObeyed(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += escape(of: scalar)
      }
    }
    return shown
  }

  /// Whether a terminal would interpret or hide the character: control characters of both sets (ISO 6429), line and paragraph
  /// separators, and format characters such as bidirectional overrides (Unicode's category Cf), except for the joiners of scripts
  /// and emoji.
  static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
    default: return false
    }
  }

  private static func escape(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  /// The JSON with each character in its strings that a terminal would interpret escaped, as `\u001b`: the same JSON, for a
  /// person. Text that is not JSON is escaped on one line: its own lines could be taken for ours.
  static func json(_ bytes: [UInt8], isJSON: Bool) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard isJSON else {
      // By scalars: a carriage return and a line feed are one `Character`.
      let isEnded = text.unicodeScalars.last == "\n"
      let line = isEnded ? String(text.unicodeScalars.dropLast()) : text
      return Array((self.text(line) + (isEnded ? "\n" : "")).utf8)
    }
    guard text.unicodeScalars.contains(where: isObeyed) else { return bytes }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      // Between values these are white space; JSON strings can't have them unescaped.
      case "\n", "\t": shown.unicodeScalars.append(scalar)
      case "\r": continue
      default:
        guard isObeyed(scalar) else {
          shown.unicodeScalars.append(scalar)
          continue
        }
        for unit in UTF16.encode(scalar) ?? .init() {
          let digits = String(unit, radix: 16)
          shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return Array(shown.utf8)
  }
}
