/// A JSON number, stored as its text, so that nothing is rounded.
///
/// Two numbers are equal when their texts are: `1.0` and `1` are not.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  /// The text of the number, as in the JSON.
  public let text: String

  /// Makes a number from its text; nil where that isn't a valid JSON number.
  public init?(_ text: String) {
    let number = try? JSONReader.withReader(of: Array(text.utf8), strict: true) {
      (json: inout JSONReader) throws(JSONError) in
      let span = try json.scanner.numberSpan()
      try json.end()
      return json.scanner.text(of: span)
    }
    guard let number, number == text else { return nil }
    self.text = text
  }

  /// Makes a whole number.
  public init(_ integer: Int) { text = integer.description }

  /// Makes a number from a `Double`; nil where it is infinite or NaN.
  public init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(valid: double.description)
  }

  init(valid text: String) { self.text = text }

  /// The integer value, however it is written: `12`, `12.0` and `1.2e1` are 12; nil where there is a fraction, or it doesn't fit
  /// in an `Int`.
  public var int: Int? {
    if case .value(let value) = WholeNumber(text) { value } else { nil }
  }

  /// The nearest `Double`; nil where the number is too large for one.
  public var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

  /// The text of the number.
  public var description: String { text }
}
