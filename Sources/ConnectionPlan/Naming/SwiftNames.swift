/// Swift names from wire names, by the API design guidelines: lower and upper camel case, initialisms in one
/// case.
enum SwiftNames {
  /// `hosted_invoice_url` → `hostedInvoiceURL`.
  static func property(_ wireName: String) -> String {
    lowerCamel(Words(wireName))
  }

  /// `payment_method` → `PaymentMethod`.
  static func type(_ words: Words) -> String {
    words.words.map(capitalized).joined()
  }

  /// `payment_method` → `PaymentMethod`.
  static func type(_ wireName: String) -> String { type(Words(wireName)) }

  /// `pt-BR` → `ptBR`, `2fa` → `value2fa`, `none` → `noneValue`, `*` → `all`.
  ///
  /// Nil where the value has no letter or digit to make a name of.
  static func enumerationCase(_ value: String) -> String? {
    if value == "*" { return "all" }
    var words = Words(value)
    guard !words.words.isEmpty else { return nil }
    // A code such as `US` or `VISA` is one word; inside a value as `pt-BR` its capitals carry meaning.
    if words.words.count == 1 || value == value.uppercased() {
      words.words = words.words.map { $0.lowercased() }
    }
    let name =
      words.words.first.map(lowered).map { $0 + words.words.dropFirst().map(capitalized).joined() } ?? ""
    let letterFirst = name.first?.isNumber == true ? "value" + capitalizedFirst(name) : name
    return ReservedNames.enumerationCases.contains(letterFirst) ? letterFirst + "Value" : letterFirst
  }

  /// The name as it is written in a declaration: in backticks where it is a keyword.
  static func escaped(_ name: String) -> String {
    ReservedNames.keywords.contains(name) ? "`\(name)`" : name
  }

  /// The name without backticks, as it is written behind a dot or as a label.
  static func unescaped(_ name: String) -> String {
    name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
  }

  private static func lowerCamel(_ words: Words) -> String {
    guard let first = words.words.first else { return "" }
    let name = lowered(first) + words.words.dropFirst().map(capitalized).joined()
    return name.first?.isNumber == true ? "_" + name : name
  }

  private static func lowered(_ word: String) -> String {
    ReservedNames.initialisms.contains(word.lowercased()) || word == word.uppercased()
      ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
  }

  private static func capitalized(_ word: String) -> String {
    if ReservedNames.initialisms.contains(word.lowercased()) { return word.uppercased() }
    if word.lowercased() == "ids" || word.lowercased() == "urls" { return word.dropLast().uppercased() + "s" }
    return capitalizedFirst(word)
  }

  private static func capitalizedFirst(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
