/// Paths as text for people.
///
/// Names on a disk may come from anybody: one that is not UTF-8 has to be readable, and none may move the cursor of a
/// terminal, hide itself, or pretend to be two lines.
public enum PathText {
  /// The most bytes that are shown whole.
  private static let length = 4_096

  /// A path with escapes for what cannot be shown as it is: `\u{1B}` for a character that controls or that is not seen,
  /// `\xFF` for a byte that is not UTF-8; a text that has been through this is not changed by it.
  public static func shown(_ path: String) -> String {
    shown(Array(path.utf8))
  }

  static func shown(_ bytes: [UInt8]) -> String {
    guard bytes.count > length else { return escaped(bytes[...]) }
    return "\(escaped(bytes.prefix(80)))…\(escaped(bytes.suffix(40)))"
  }

  /// The path with an escape for every character that is not ASCII, where two look alike.
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
