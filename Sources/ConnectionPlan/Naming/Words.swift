/// The words of a wire name.
///
/// `hosted_invoice_url` is `hosted`, `invoice`, `url`; `CreateParameters` is `Create`, `Parameters`; `taxIDs` is
/// `tax`, `IDs`; `XMLHttpRequest` is `XML`, `Http`, `Request`.
package struct Words: Sendable, Hashable {
  package var words: [String]

  package init(_ name: String) {
    let bytes = Array(name.utf8)
    words = []
    var start: Int?
    func end(at index: Int) {
      if let first = start { words.append(String(decoding: bytes[first..<index], as: UTF8.self)) }
      start = nil
    }
    for (index, byte) in bytes.enumerated() {
      guard byte.isLetterOrDigit else {
        end(at: index)
        continue
      }
      if start != nil, Self.beginsWord(at: index, in: bytes) { end(at: index) }
      start = start ?? index
    }
    end(at: bytes.count)
  }

  /// Whether a word begins at an index: at a capital letter after a lowercase letter or a digit, or at the last of
  /// several capital letters before a lowercase letter: the `R` of `URLReference`, but not the `D` of `IDs`.
  private static func beginsWord(at index: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[index].isCapital else { return false }
    guard bytes[index - 1].isCapital else { return true }
    func isLowercase(_ place: Int) -> Bool { place < bytes.count && bytes[place].isSmallLetter }
    let isPlural = isLowercase(index + 1) && bytes[index + 1] == UInt8(ascii: "s") && !isLowercase(index + 2)
    return isLowercase(index + 1) && !isPlural
  }

  /// The words with the last one in the singular, for the type of a list's element.
  var singular: Words {
    guard let last = words.last else { return self }
    var copy = self
    copy.words[words.count - 1] = Self.singular(last)
    return copy
  }

  /// Plurals that the rules for endings would get wrong, and words that are the same in singular and plural.
  private static let irregular = [
    "aliases": "alias", "analyses": "analysis", "bonuses": "bonus", "buses": "bus", "caches": "cache",
    "children": "child", "cookies": "cookie", "criteria": "criterion", "indices": "index", "menus": "menu",
    "movies": "movie", "news": "news", "people": "person", "series": "series", "statuses": "status",
    "viruses": "virus",
  ]

  private static func singular(_ word: String) -> String {
    let lower = word.lowercased()
    if let singular = irregular[lower] { return String(word.prefix(1) + singular.dropFirst()) }
    if lower.hasSuffix("ies"), lower.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where lower.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    let isSingular = ["ss", "us", "is"].contains { lower.hasSuffix($0) }
    return lower.hasSuffix("s") && !isSingular && lower.count > 2 ? String(word.dropLast()) : word
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  /// Whether the byte is an ASCII letter or digit.
  package var isLetterOrDigit: Bool {
    isCapital || isSmallLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
