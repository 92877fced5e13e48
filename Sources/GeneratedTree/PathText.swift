/// Formats paths for messages.
///
/// Names on a disk may come from anybody: one that is not UTF-8 must be readable, and none may move the
/// cursor of a terminal, hide itself, or look like two lines.
public enum PathText {
  /// The maximum length in bytes of a path that is not shortened.
  private static let length = 4_096

  /// Returns a path with escapes for characters that cannot be shown.
  ///
  /// These are `\u{1B}` for a control character or an invisible one, and `\xFF` for a byte that is not UTF-8.
  /// Formatting a result again does not change it.
  public static func shown(_ path: String) -> String {
    shown(Array(path.utf8))
  }

  static func shown(_ bytes: [UInt8]) -> String {
    guard bytes.count > length else { return escaped(bytes[...]) }
    return "\(escaped(bytes.prefix(80)))…\(escaped(bytes.suffix(40)))"
  }

  /// The path with an escape for every character that is not ASCII, for names that look alike.
  static func ascii(_ path: String) -> String {
    var text = ""
    for scalar in shown(path).unicodeScalars {
      if scalar.isASCII { text.unicodeScalars.append(scalar) } else { text += code(scalar) }
    }
    return text
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var decoder = UTF8()
    var rest = bytes
    while !rest.isEmpty {
      var iterator = rest.makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) {
        if isSeen(scalar) { text.unicodeScalars.append(scalar) } else { text += code(scalar) }
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        let digits = String(rest[rest.startIndex], radix: 16, uppercase: true)
        text += "\\x" + (digits.count < 2 ? "0" : "") + digits
        rest = rest.dropFirst()
      }
      decoder = UTF8()
    }
    return text
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
    default: true
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
