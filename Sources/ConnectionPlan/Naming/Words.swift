/// The words of a wire name.
///
/// `hosted_invoice_url` is `hosted`, `invoice`, `url`; `CreateParameters` is `Create`, `Parameters`; `taxIDs` is
/// `tax`, `IDs`; `XMLHttpRequest` is `XML`, `Http`, `Request`.
struct Words: Sendable, Hashable {
  var words: [String]

  init(_ name: String) {
    let characters = Array(name)
    words = []
    var word = ""
    for (index, character) in characters.enumerated() {
      guard character.isASCII, character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      if !word.isEmpty, Self.beginsWord(at: index, in: characters) {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    if !word.isEmpty { words.append(word) }
  }

  /// A capital begins a word behind a small letter or a digit, and where it ends a run of capitals: the `R` of
  /// `URLReference`, but not the `D` of `IDs`.
  private static func beginsWord(at index: Int, in characters: [Character]) -> Bool {
    guard characters[index].isUppercase else { return false }
    guard characters[index - 1].isUppercase else { return true }
    func isLowercase(_ place: Int) -> Bool { place < characters.count && characters[place].isLowercase }
    let isPlural = isLowercase(index + 1) && characters[index + 1] == "s" && !isLowercase(index + 2)
    return isLowercase(index + 1) && !isPlural
  }

  /// The words with the last one in the singular, for the type of a list's element.
  var singular: Words {
    guard let last = words.last else { return self }
    var copy = self
    copy.words[words.count - 1] = Self.singular(last)
    return copy
  }

  /// Plurals that the endings alone would get wrong, and words that are the same in both numbers.
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
