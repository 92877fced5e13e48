/// Swift names for values that would otherwise get the same one, such as `GMT+0` and `GMT-0`.
struct SwiftValueNames {
  /// The names, by value, of the values that need one.
  let names: [String: String]

  init(_ values: [String]) {
    var first: [String: String] = [:]
    var names: [String: String] = [:]
    var taken = Set(values.map(Self.letters))
    var numbers: [String: Int] = [:]
    for value in values {
      let letters = Self.letters(value)
      guard first[letters] != nil || letters.isEmpty else {
        first[letters] = value
        continue
      }
      let spelled = Self.spelled(value)
      var name = spelled
      if taken.contains(name.lowercased()) { name += "Value" }
      while !taken.insert(name.lowercased()).inserted {
        let number = numbers[spelled, default: 2]
        numbers[spelled] = number + 1
        name = "\(spelled)Value\(number)"
      }
      names[value] = name
    }
    self.names = names
  }

  private static func letters(_ value: String) -> String {
    value.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// The value as a camel-case name with its signs spelled out.
  private static func spelled(_ value: String) -> String {
    let signs: [Character: String] = [
      "+": " plus ", "-": " minus ", "/": " slash ", ".": " dot ", "*": " star ", "<": " less ",
      ">": " greater ",
      "=": " equal ", "!": " not ", "_": " underscore ", " ": " space ", ":": " colon ",
    ]
    let words = value.map { signs[$0] ?? ($0.isASCII ? String($0) : " ") }.joined()
      .split { !($0.isLetter || $0.isNumber) }
    let name = words.enumerated().map { index, word in
      index == 0 ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
    guard let start = name.first else { return "other" }
    return start.isNumber ? "value" + name : name
  }
}
