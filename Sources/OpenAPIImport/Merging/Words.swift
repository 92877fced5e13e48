import ConnectionSpec

/// The document's own words, made fit for a spec.
enum Words {
  /// The most characters of a text that are looked at.
  private static let longestText = 4_000

  /// The first sentence without markup; nil where there is nothing to say.
  static func summary(_ text: String?) -> String? {
    guard var text else { return nil }
    // No first sentence is longer than that.
    if text.utf8.count > longestText, let end = text.prefix(longestText).lastIndex(of: " ") {
      text = text[..<end] + "…"
    } else if text.utf8.count > longestText {
      text = text.prefix(longestText) + "…"
    }
    var plain = ""
    var isTag = false
    for character in text {
      if character == "<" { isTag = true }
      // Brackets of a link go, since a spec takes '[Name]' for words that somebody still has to write.
      if !isTag, !"[]".contains(character) { plain.append(character == "\n" ? " " : character) }
      if character == ">" { isTag = false }
    }
    plain = plain.split(separator: " ").joined(separator: " ")
    if let end = plain.firstRange(of: ". ") { plain = String(plain[..<end.lowerBound]) + "." }
    if let end = plain.firstIndex(of: "("), plain[end...].hasPrefix("(http") { plain = String(plain[..<end]) }
    let words = plain.split(separator: " ").joined(separator: " ")
    // A spec with a placeholder is refused.
    return words.isEmpty || placeholder(in: words) != nil ? nil : words
  }
}
