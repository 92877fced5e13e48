extension String {
  /// Whether there is a line break, of whatever kind Unicode has: U+000A to U+000D, U+0085, U+2028 and U+2029.
  ///
  /// By bytes: every value among other text of a line is asked.
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
  /// Whether a line ends here, for some reader at least.
  var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a `{` before it begins a tag of Liquid, of Jekyll's or of GitBook's templates.
  var opensTemplateTag: Bool { self == "{" || self == "%" || self == "#" }
}

extension String {
  /// Whether a renderer that fills in templates would take a part of the text for a tag: `{{`, `{%` or `{#`.
  ///
  /// Jekyll and VitePress do so even in code.
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
