/// The line before a chunk: its size, and extensions, which are ignored (RFC 9112, 7.1).
enum ChunkLine {
  /// The chunk's size in bytes.
  static func size(_ line: [UInt8]) throws(RequestRefusal) -> Int {
    let digits = line.prefix { Grammar.hexadecimal($0) != nil }
    guard !digits.isEmpty, digits.count <= 8 else { throw .malformed("A chunk has no valid size.") }
    guard areExtensions(line[digits.endIndex...]) else {
      throw .malformed("A chunk's size is followed by what is no extension.")
    }
    return digits.reduce(0) { $0 << 4 | (Grammar.hexadecimal($1) ?? 0) }
  }

  /// Whether a text consists of `;name`, `;name=token` or `;name="text"`, any number of times, without white space.
  private static func areExtensions(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard rest.removeFirst() == UInt8(ascii: ";"), skipToken(&rest) else { return false }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest.removeFirst()
      guard rest.first == UInt8(ascii: "\"") ? skipQuoted(&rest) : skipToken(&rest) else { return false }
    }
    return true
  }

  private static func skipToken(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let token = rest.prefix(while: Grammar.isToken)
    rest = rest[token.endIndex...]
    return !token.isEmpty
  }

  private static func skipQuoted(_ rest: inout ArraySlice<UInt8>) -> Bool {
    rest.removeFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\"), rest.popFirst() == nil { return false }
    }
    return false
  }
}
