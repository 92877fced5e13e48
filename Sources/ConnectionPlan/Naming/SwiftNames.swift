/// Makes Swift names from wire names, by the Swift API Design Guidelines: lower and upper camel case,
/// initialisms in one case.
package enum SwiftNames {
  /// The name of a property: `hosted_invoice_url` → `hostedInvoiceURL`, `3d_secure` → `value3DSecure`.
  ///
  /// Empty where the name has no letter or digit.
  package static func property(_ wireName: String) -> String {
    lowerCamel(Words(wireName))
  }

  /// The name of a type: `payment_method` → `PaymentMethod`, `3d_secure` → `Value3DSecure`.
  static func type(_ words: Words) -> String {
    letterFirst(words).map(capitalized).joined()
  }

  /// The name of a type: `payment_method` → `PaymentMethod`.
  static func type(_ wireName: String) -> String { type(Words(wireName)) }

  /// The name of an enumeration's case: `pt-BR` → `ptBR`, `2fa` → `value2FA`, `none` → `noneValue`, `*` → `all`.
  ///
  /// Nil where the value has no letter or digit.
  static func enumerationCase(_ value: String) -> String? {
    if value == "*" { return "all" }
    var words = Words(value)
    guard !words.words.isEmpty else { return nil }
    // A code such as `US` or `VISA` is one word; in a value such as `pt-BR` the capitals carry meaning.
    if words.words.count == 1 || value == value.uppercased() {
      words.words = words.words.map { $0.lowercased() }
    }
    return freeCase(lowerCamel(words))
  }

  /// The case that holds a value of a type: `BankAccount` → `bankAccount`, `None` → `noneValue`.
  static func unionCase(_ typeName: String) -> String { freeCase(property(typeName)) }

  /// The case of an event: `customer.created` → `customerCreated`, `undecodable` → `undecodableEvent`.
  static func eventCase(_ event: String) -> String {
    let name = property(event)
    return ReservedNames.eventCases.contains(name) ? name + "Event" : name
  }

  /// The name as it is written in a declaration: in backticks where it is a keyword.
  package static func escaped(_ name: String) -> String {
    ReservedNames.keywords.contains(name) ? "`\(name)`" : name
  }

  /// The name without backticks, as it is written after a dot or as a label.
  package static func unescaped(_ name: String) -> String {
    name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
  }

  private static func freeCase(_ name: String) -> String {
    ReservedNames.enumerationCases.contains(name) ? name + "Value" : name
  }

  private static func lowerCamel(_ words: Words) -> String {
    let words = letterFirst(words)
    guard let first = words.first else { return "" }
    return lowered(first) + words.dropFirst().map(capitalized).joined()
  }

  /// The words of a Swift name, which must begin with a letter: `value` is put before a digit.
  private static func letterFirst(_ words: Words) -> [String] {
    words.words.first?.first?.isNumber == true ? ["value"] + words.words : words.words
  }

  private static func lowered(_ word: String) -> String {
    isInitialism(word) || isPluralInitialism(word) || word == word.uppercased()
      ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
  }

  private static func capitalized(_ word: String) -> String {
    if isInitialism(word) { return word.uppercased() }
    if isPluralInitialism(word) { return word.dropLast().uppercased() + "s" }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func isInitialism(_ word: String) -> Bool {
    ReservedNames.initialisms.contains(word.lowercased())
  }

  private static func isPluralInitialism(_ word: String) -> Bool {
    word.lowercased().hasSuffix("s") && isInitialism(String(word.dropLast()))
  }
}
