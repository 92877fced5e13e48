import ConnectionSpec

/// Texts of the document, adapted for a spec.
enum FirstSentence {
  /// The maximum number of characters of a text that are read.
  private static let longestText = 4_000

  /// The first sentence without markup; nil if there is none.
  static func of(_ text: String?) -> String? {
    guard var text else { return nil }
    // Longer than any first sentence.
    if text.utf8.count > longestText, let end = text.prefix(longestText).lastIndex(of: " ") {
      text = text[..<end] + "…"
    } else if text.utf8.count > longestText {
      text = text.prefix(longestText) + "…"
    }
    var plain = ""
    var isTag = false
    for character in text {
      if character == "<" { isTag = true }
      // Brackets of links are removed, because a spec treats '[Name]' as a placeholder.
      if !isTag, !"[]".contains(character) { plain.append(character == "\n" ? " " : character) }
      if character == ">" { isTag = false }
    }
    plain = plain.split(separator: " ").joined(separator: " ")
    if let end = plain.firstRange(of: ". ") { plain = String(plain[..<end.lowerBound]) + "." }
    if let end = plain.firstIndex(of: "("), plain[end...].hasPrefix("(http") { plain = String(plain[..<end]) }
    let words = plain.split(separator: " ").joined(separator: " ")
    // A spec with a placeholder would be refused.
    return words.isEmpty || placeholder(in: words) != nil ? nil : words
  }
}
