import JSONText

/// An invisible character with an effect, which no text of a spec or of an imported document may hold.
///
/// These are the control characters except tab, line feed and carriage return (U+0000–U+0008, U+000B, U+000C,
/// U+000E–U+001F, U+007F–U+009F), the line and paragraph separators (U+2028, U+2029), the bidirectional
/// overrides, embeddings and isolates (U+202A–U+202E, U+2066–U+2069; Unicode Technical Report 36), the byte
/// order mark (U+FEFF) and the noncharacters (U+FDD0–U+FDEF and the last two of each plane). The zero width
/// joiner U+200D, the marks U+200E, U+200F and U+061C, combining marks and letters of every script are safe.
public struct UnsafeCharacter: Equatable, Sendable {
  /// The character.
  public var scalar: Unicode.Scalar
  /// The range of its bytes in the UTF-8 text that was searched.
  public var range: Range<Int>

  /// The code point in the usual notation, e.g. `U+202E`.
  public var name: String { Self.name(of: scalar) }

  /// Returns a code point in the usual notation: `U+` and at least four hexadecimal digits, e.g. `U+001B`.
  public static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether no text may hold the character.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isInvisibleWithEffect && scalar != "\t" && scalar != "\n" && scalar != "\r"
  }

  /// Returns the first unsafe character of a UTF-8 text at or after an offset, or nil if there is none.
  ///
  /// Reads each byte once. Bytes that are not UTF-8 are skipped.
  public static func first(in text: some Collection<UInt8>, from offset: Int = 0) -> UnsafeCharacter? {
    if let found = text.withContiguousStorageIfAvailable({ first(in: $0, from: offset) }) { return found }
    return Array(text).withUnsafeBufferPointer { first(in: $0, from: offset) }
  }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> UnsafeCharacter? {
    var index = max(0, offset)
    while index < bytes.count {
      let byte = bytes[index]
      // Skips printable ASCII, and lead bytes that no unsafe character has.
      if byte >= 0x20 && byte < 0x7F || !mayBegin(byte) {
        index += 1
        continue
      }
      if let found = unsafe(in: bytes, at: index) { return found }
      index += 1
    }
    return nil
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte <= 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte >= 0xF0
  }

  /// The unsafe character that begins at a byte; nil if there is none.
  private static func unsafe(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UnsafeCharacter? {
    let lead = UInt32(bytes[index])
    let count: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: (count, value) = (1, lead)
    case 0xC0..<0xE0: (count, value) = (2, lead & 0x1F)
    case 0xE0..<0xF0: (count, value) = (3, lead & 0x0F)
    case 0xF0..<0xF5: (count, value) = (4, lead & 0x07)
    default: return nil
    }
    guard index + count <= bytes.count else { return nil }
    for byte in bytes[index..<index + count].dropFirst() {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), isUnsafe(scalar) else { return nil }
    return UnsafeCharacter(scalar: scalar, range: index..<index + count)
  }
}
