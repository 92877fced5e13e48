/// The integer value of a JSON number, however it is written; nothing is rounded.
///
/// JSON Schema (2020-12, 6.1.1) calls `12.0` and `1e3` integers too.
enum WholeNumber: Hashable {
  case value(Int)
  /// It is whole, but doesn't fit in an `Int`.
  case tooLarge
  /// It has a fraction.
  case fraction

  /// - Parameter text: A valid JSON number.
  init(_ text: String) {
    if let value = Int(text) {
      self = .value(value)
      return
    }
    let halves = text.split(maxSplits: 1) { $0 == "e" || $0 == "E" }
    let parts = halves[0].split(separator: ".", maxSplits: 1)
    let isNegative = text.hasPrefix("-")
    let fraction = parts.count > 1 ? parts[1] : ""
    var digits = String(parts[0].drop { $0 == "-" }) + fraction
    // The number is these digits times ten to this power.
    let leading = digits.prefix { $0 == "0" }.count
    digits.removeFirst(leading)
    guard !digits.isEmpty else {
      self = .value(0)
      return
    }
    // An exponent that is too large for `Int` decides by its sign alone.
    let exponent = halves.count > 1 ? halves[1] : "0"
    let limit = Int(Int32.max) / 2
    let extreme = exponent.hasPrefix("-") ? -limit : limit
    let power = Int(exponent).map { min(max($0, -limit), limit) } ?? extreme
    var shift = power - fraction.count
    while shift < 0, digits.hasSuffix("0") {
      digits.removeLast()
      shift += 1
    }
    guard shift >= 0 else {
      self = .fraction
      return
    }
    guard digits.count + shift <= 19 else {
      self = .tooLarge
      return
    }
    let whole = (isNegative ? "-" : "") + digits + String(repeating: "0", count: shift)
    self = Int(whole).map(WholeNumber.value) ?? .tooLarge
  }
}
