/// A JSON number, kept as the text that stands for it, so that nothing is rounded.
///
/// Two numbers are equal when their texts are: `1.0` and `1` are not.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as JSON spells it.
  public let text: String

  /// Makes a number from its text; nil where that isn't a JSON number.
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

  /// Makes a number; nil where it is infinite or not a number.
  public init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(valid: double.description)
  }

  init(valid text: String) { self.text = text }

  /// The number, if it is a whole one that fits, however it is spelled: `12`, `12.0` and `1.2e1` are 12.
  public var int: Int? {
    if case .value(let value) = WholeNumber(text) { value } else { nil }
  }

  /// The nearest `Double`; nil where the number is too large for one.
  public var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

  /// The text.
  public var description: String { text }
}
