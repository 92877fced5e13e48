extension String {
  /// Whether the text has a Unicode line break: U+000A to U+000D, U+0085, U+2028 or U+2029.
  ///
  /// By bytes, because every value that shares a line with other text is checked.
  var hasLineBreak: Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0x0A...0x0D: true
        case 0xC2: bytes[index + 1] == 0x85
        case 0xE2: bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2])
        default: false
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the code point is a line break for at least some readers.
  var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether the code point after a `{` opens a tag of Liquid, of Jekyll's or of GitBook's templates.
  var opensTemplateTag: Bool { self == "{" || self == "%" || self == "#" }
}

extension String {
  /// Whether the text contains what a template engine would read as the beginning of a tag: `{{`, `{%` or `{#`.
  ///
  /// Jekyll and VitePress read tags even in code.
  var hasTemplateTag: Bool {
    guard let open = utf8.firstIndex(of: UInt8(ascii: "{")) else { return false }
    var isOpen = false
    for scalar in unicodeScalars[open...] {
      if isOpen, scalar.opensTemplateTag { return true }
      isOpen = scalar == "{"
    }
    return false
  }
}
