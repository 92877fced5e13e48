/// Makes visible what a terminal would obey or hide.
enum VisibleCharacters {
  /// The text with an escape for each character that is not to be shown as it is.
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

  /// Whether a terminal obeys or hides the character: control characters of both sets (ISO 6429), separators of lines, and
  /// formats such as the overrides of direction (Unicode's category Cf), but for those that join the letters of scripts and emoji.
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

  /// JSON with `\u001b` for each character in its strings that a terminal would obey: the same JSON, for a person. What is no JSON
  /// is shown like any text, on one line: its own lines could be taken for ours.
  static func json(_ bytes: [UInt8], isJSON: Bool) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard isJSON else {
      // By scalars: a line break after a carriage return is one character with it.
      let isEnded = text.unicodeScalars.last == "\n"
      let line = isEnded ? String(text.unicodeScalars.dropLast()) : text
      return Array((self.text(line) + (isEnded ? "\n" : "")).utf8)
    }
    guard text.unicodeScalars.contains(where: isObeyed) else { return bytes }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      // Between values these are white space; within strings JSON has none.
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
