import ConnectionSpec

/// The maximum length of a file name without extension, and of an operation's id; file systems allow 255
/// bytes.
let longestStem = 100

/// The maximum length of a name or listed value; YAML allows keys of at most 1,024 characters, and nobody
/// types one longer than this.
let longestName = 256

/// Whether the text is an identifier: a lowercase ASCII letter, then ASCII letters, digits, `_` and `-`.
func isIdentifier(_ text: some StringProtocol) -> Bool {
  guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
  return text.utf8.allSatisfy { ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D }
}

/// Whether the text can be the name of a field or parameter: ASCII letters, digits, `_` and `-`, within the
/// maximum length.
func isWireName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.count <= longestName
    && name.utf8.allSatisfy { ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D }
}
