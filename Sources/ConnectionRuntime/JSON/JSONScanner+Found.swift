extension JSONScanner {
  /// A description of the value at the scanner's position, for an error.
  ///
  /// It is shortened when the error leaves the reader, see ``shortened(_:)``.
  func found() -> String {
    switch kind() {
    case .null: "null"
    case .boolean: byte == UInt8(ascii: "t") ? "true" : "false"
    case .number: "number \(excerpt(limit: Self.foundLimit) { !isNumberByte($0) })"
    case .string: foundString()
    case .array: "an array"
    case .object: "an object"
    case .invalid: foundInvalid()
    }
  }

  private func foundString() -> String {
    var ahead = self
    ahead.skipSpace()
    guard let span = try? ahead.stringSpan(), let text = try? ahead.text(of: span) else {
      return "a broken string"
    }
    // Of a long text, no more is kept than may be shown or may be a secret.
    return "string \"\(text.utf8.count > Self.foundLimit ? String(text.prefix(Self.foundLimit)) : text)\""
  }

  /// The longest value that is kept for an error, in characters; an error shows less of it.
  private static let foundLimit = 4096

  /// The description of what was found, as an error shows it: at most 40 characters of a string or a number.
  static func shortened(_ found: String) -> String {
    for (opening, closing) in [("string \"", "\""), ("number ", "")] where found.hasPrefix(opening) {
      let value = found.dropFirst(opening.count).dropLast(closing.count)
      return value.count > 40 ? "\(opening)\(value.prefix(40))…\(closing)" : found
    }
    return found
  }

  private func foundInvalid() -> String {
    guard position < end else { return "the end of the text" }
    let byte = base[position]
    if byte > 0x20, byte < 0x7F { return "'\(Character(UnicodeScalar(byte)))'" }
    return "byte 0x\(String(byte, radix: 16, uppercase: true))"
  }

  private func excerpt(limit: Int, until isEnd: (UInt8) -> Bool) -> String {
    var ahead = self
    ahead.skipSpace()
    let start = ahead.position
    while ahead.position < end, ahead.position - start < limit, !isEnd(base[ahead.position]) {
      ahead.position += 1
    }
    return String(
      decoding: UnsafeBufferPointer(start: base + start, count: ahead.position - start), as: UTF8.self)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
