#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A decimal number that is never rounded: its text is kept.
///
/// It is sent as a JSON string. Two are equal when their texts are: `1.0` and `1` are not.
public struct ExactDecimal: JSONModel, ExpressibleByIntegerLiteral, CustomStringConvertible,
  LosslessStringConvertible
{
  /// The text of the number.
  public let text: String

  /// Makes a number from its text, such as `0.25`; nil where that isn't a decimal number.
  public init?(_ text: String) {
    guard let number = JSONNumber(text) else { return nil }
    self.text = number.text
  }

  /// Makes a number from a `Decimal`; nil where that is not a number.
  public init?(_ decimal: Decimal) { self.init(decimal.description) }

  /// Makes a whole number.
  public init(integerLiteral value: Int) { text = value.description }

  /// The number as a `Decimal`; nil where it has more digits than one can hold exactly (38).
  public var decimal: Decimal? {
    let digits = text.prefix { $0 != "e" && $0 != "E" }.drop { "-0.".contains($0) }.count { $0.isNumber }
    return digits <= 38 ? Decimal(string: text) : nil
  }

  /// The text of the number.
  public var description: String { text }

  /// Reads a string with a decimal number, or a number.
  public init(from json: inout JSONReader) throws(JSONError) {
    if json.peekKind() == .number {
      text = try json.readNumber().text
      return
    }
    let failure = json.failure(expected: "a decimal number in a string")
    guard json.peekKind() == .string, let number = Self(try json.readString()) else { throw failure }
    self = number
  }

  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.write(text) }
}
