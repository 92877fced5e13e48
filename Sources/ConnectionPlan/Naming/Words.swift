/// The words of a wire name: `hosted_invoice_url` is `hosted`, `invoice`, `url`; `CreateParameters` is
/// `Create`, `Parameters`.
struct Words: Sendable, Hashable {
  var words: [String]

  init(_ name: String) {
    words = []
    var word = ""
    var previous: Character?
    for character in name {
      guard character.isASCII, character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        (word, previous) = ("", nil)
        continue
      }
      if let previous, previous.isLowercase || previous.isNumber, character.isUppercase {
        words.append(word)
        word = ""
      }
      word.append(character)
      previous = character
    }
    if !word.isEmpty { words.append(word) }
  }

  /// The words with the last one in the singular, for the type of a list's element.
  var singular: Words {
    guard let last = words.last else { return self }
    var copy = self
    copy.words[words.count - 1] = Self.singular(last)
    return copy
  }

  private static func singular(_ word: String) -> String {
    let lower = word.lowercased()
    if lower.hasSuffix("ies"), lower.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where lower.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    let isSingular = ["ss", "us", "is"].contains { lower.hasSuffix($0) }
    return lower.hasSuffix("s") && !isSingular && lower.count > 2 ? String(word.dropLast()) : word
  }
}
