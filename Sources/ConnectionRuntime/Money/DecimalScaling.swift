/// Moves the decimal point of numbers, digit by digit, so that nothing is ever rounded.
enum DecimalScaling {
  enum Outcome: Equatable {
    case whole(Int)
    /// The result would have a fraction that is not zero.
    case fraction
    case outOfRange
  }

  /// The number multiplied by ten to the power of `digits`; `text` is a JSON number such as `-12.30` or `1.5e3`.
  static func whole(_ text: String, digits: Int) -> Outcome {
    let parts = text.split(separator: "e", maxSplits: 1).flatMap { $0.split(separator: "E", maxSplits: 1) }
    let mantissa = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let isNegative = text.hasPrefix("-")
    let integer = (mantissa.first ?? "").drop { $0 == "-" }
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var number = (integer + fraction).drop { $0 == "0" }
    guard !number.isEmpty else { return .whole(0) }

    guard let exponent = parts.count > 1 ? exponent(parts[1]) : 0 else {
      // An exponent that doesn't fit in an Int: the result is either a fraction or far too large.
      return parts[1].hasPrefix("-") ? .fraction : .outOfRange
    }
    let shift = exponent.subtractingReportingOverflow(fraction.count - digits)
    guard !shift.overflow else { return exponent < 0 ? .fraction : .outOfRange }
    var zeros = shift.partialValue
    while zeros < 0, number.hasSuffix("0") {
      number.removeLast()
      zeros += 1
    }
    if zeros < 0 { return .fraction }
    guard number.count + min(zeros, 20) <= 19 else { return .outOfRange }
    let whole = Int("\(isNegative ? "-" : "")\(number)\(String(repeating: "0", count: zeros))")
    return whole.map(Outcome.whole) ?? .outOfRange
  }

  /// The number divided by ten to the power of `digits`, with all those decimals written: with 2, `1230` becomes `12.30`.
  static func text(_ whole: Int, digits: Int) -> String {
    guard digits > 0 else { return whole.description }
    let number = whole.magnitude.description
    let padded = String(repeating: "0", count: max(digits + 1 - number.count, 0)) + number
    return "\(whole < 0 ? "-" : "")\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }

  private static func exponent(_ text: Substring) -> Int? {
    Int(text.hasPrefix("+") ? text.dropFirst() : text)
  }
}
