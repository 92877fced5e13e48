import SourceDiagnostics

/// Reports placeholder text that has not been replaced yet.
func checkProse(_ text: Located<String>, of what: String, _ reading: Reading) {
  guard let range = placeholder(in: text.value) else { return }
  let found = String(decoding: Array(text.value.utf8)[range], as: UTF8.self)
  reading.error(
    "placeholder-text", "\(what) still has the placeholder '\(found)'", at: text.span(ofUTF8: range),
    remedy: "write what it is about, or remove the key if it may be absent")
}

/// The range of the first placeholder, such as `TODO` or `[Name]`, in UTF-8 bytes.
package func placeholder(in text: String) -> Range<Int>? {
  var text = text
  return text.withUTF8 { PlaceholderSearch(bytes: $0).first }
}

/// A search for placeholders in the bytes of a text.
private struct PlaceholderSearch {
  private static let words: [[UInt8]] = ["TODO", "TBD", "FIXME", "XXX"].map { Array($0.utf8) }
  private static let phrases: [[UInt8]] = ["lorem ipsum", "example link", "your text here"].map {
    Array($0.utf8)
  }

  let bytes: UnsafeBufferPointer<UInt8>

  var first: Range<Int>? {
    for word in Self.words {
      if let range = range(of: word, foldingCase: false, where: isWhole) { return range }
    }
    for phrase in Self.phrases {
      if let range = range(of: phrase, foldingCase: true, where: { _ in true }) { return range }
    }
    return bracketed
  }

  private func range(
    of phrase: [UInt8], foldingCase: Bool, where isMeant: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard bytes.count >= phrase.count else { return nil }
    for start in 0...bytes.count - phrase.count {
      guard folded(bytes[start], foldingCase) == phrase[0] else { continue }
      let range = start..<start + phrase.count
      if bytes[range].elementsEqual(phrase, by: { folded($0, foldingCase) == $1 }), isMeant(range) {
        return range
      }
    }
    return nil
  }

  private func folded(_ byte: UInt8, _ foldingCase: Bool) -> UInt8 {
    foldingCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether no letter precedes or follows the range.
  private func isWhole(_ range: Range<Int>) -> Bool {
    // One scalar on each side, which has at most four bytes.
    let before = String(decoding: bytes[..<range.lowerBound].suffix(4), as: UTF8.self).unicodeScalars.last
    let after = String(decoding: bytes[range.upperBound...].prefix(4), as: UTF8.self).unicodeScalars.first
    return !isOfWord(before) && !isOfWord(after)
  }

  private func isOfWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" } ?? false
  }

  /// The range of a placeholder such as `[Name]`; Markdown links and text between backticks are not
  /// placeholders.
  private var bracketed: Range<Int>? {
    var isCode = false
    var open: Int?
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "`"): isCode.toggle()
      // A placeholder has no bracket inside, so only the last opening bracket counts and each byte is read
      // once.
      case UInt8(ascii: "["): open = isCode ? nil : place
      case UInt8(ascii: "]"):
        guard let start = open else { continue }
        open = nil
        let inside = String(decoding: bytes[start + 1..<place], as: UTF8.self)
        let isLink = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "(")
        let isName = inside.first?.isUppercase == true && inside.allSatisfy { $0.isLetter || $0 == " " }
        if isName, !isLink { return start..<place + 1 }
      default: break
      }
    }
    return nil
  }
}
