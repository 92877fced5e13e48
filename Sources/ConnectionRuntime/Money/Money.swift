/// An exact amount of money in a currency.
///
/// It is made from a decimal text, `Money("12.34", .usd)`, or from an API's whole number, which always names its unit and the
/// API's rules: `Money(minorUnits: 1234, .usd, under: .stripe)`. There is no initializer for a bare number, as in
/// `Money(1234, .usd)`, so that cents are not taken for dollars.
public struct Money: Sendable, Hashable, CustomStringConvertible {
  /// The currency.
  public let currency: CurrencyCode
  /// The amount in ISO 4217's minor units, the only unit used inside; an API's amounts are converted by its rules.
  private let units: Int
  /// The number of decimals of the currency.
  private let digits: Int

  private init(units: Int, digits: Int, _ currency: CurrencyCode) {
    self.units = units
    self.digits = digits
    self.currency = currency
  }

  /// Makes an amount from a decimal text, such as `12.34` or `-5`.
  ///
  /// - Throws: ``MoneyError`` where the text is not a number, has more decimals than the currency, or the amount is too large.
  public init(_ amount: String, _ currency: CurrencyCode) throws(MoneyError) {
    guard let decimal = ExactDecimal(amount) else { throw .notANumber(amount) }
    try self.init(decimal: decimal, currency)
  }

  /// Makes an amount from a decimal: 12.34 are twelve dollars and 34 cents.
  ///
  /// - Throws: ``MoneyError`` where it has more decimals than the currency, or is too large.
  public init(decimal amount: ExactDecimal, _ currency: CurrencyCode) throws(MoneyError) {
    let digits = try ISO4217.digits(of: currency)
    switch DecimalScaling.whole(amount.text, digits: digits) {
    case .whole(let units): self.init(units: units, digits: digits, currency)
    case .fraction: throw .tooManyDigits(amount.text, currency, digits: digits)
    case .outOfRange: throw .outOfRange(currency)
    }
  }

  /// Makes an amount from whole major units: 12 are twelve dollars.
  ///
  /// - Throws: ``MoneyError`` where it is too large.
  public init(majorUnits amount: Int, _ currency: CurrencyCode) throws(MoneyError) {
    try self.init(amount.description, currency)
  }

  /// Makes an amount from an API's whole number: under most rules 1234 are twelve dollars and 34 cents.
  ///
  /// - Throws: ``MoneyError`` where the currency can't have such an amount.
  public init(
    minorUnits amount: Int, _ currency: CurrencyCode, under rules: CurrencyRules
  ) throws(MoneyError) {
    let unit = try rules.unit(of: currency)
    try self.init(DecimalScaling.text(amount, digits: unit.digits), currency)
  }

  /// The amount as an API's whole number, to put into a request.
  ///
  /// - Throws: ``MoneyError`` where the API doesn't accept such an amount, or it is too large.
  public func minorUnits(under rules: CurrencyRules) throws(MoneyError) -> Int {
    let unit = try rules.unit(of: currency)
    let amount: Int
    switch DecimalScaling.whole(text, digits: unit.digits) {
    case .whole(let whole): amount = whole
    case .fraction: throw .tooManyDigits(text, currency, digits: unit.digits)
    case .outOfRange: throw .outOfRange(currency)
    }
    let rest = amount % unit.step
    guard rest != 0 else { return amount }
    let lower = amount.subtractingReportingOverflow(rest < 0 ? rest + unit.step : rest)
    let upper = lower.partialValue.addingReportingOverflow(unit.step)
    guard !lower.overflow, !upper.overflow else { throw .outOfRange(currency) }
    throw .notAStep(
      self, lower: try Money(minorUnits: lower.partialValue, currency, under: rules),
      upper: try Money(minorUnits: upper.partialValue, currency, under: rules))
  }

  /// The amount as a decimal with as many decimals as the currency has: `12.30`.
  public var decimal: ExactDecimal { ExactDecimal(text) ?? 0 }

  /// The amount and the currency, independent of the locale: `12.34 USD`.
  public var description: String { "\(text) \(currency)" }

  /// Whether the amount is zero.
  public var isZero: Bool { units == 0 }

  /// Whether the amount is less than zero.
  public var isNegative: Bool { units < 0 }

  private var text: String { DecimalScaling.text(units, digits: digits) }
}

extension Money {
  /// The sum of two amounts of one currency.
  ///
  /// - Throws: ``MoneyError/mixedCurrencies(_:_:)``, ``MoneyError/outOfRange(_:)``.
  public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.combined(right) { $0.addingReportingOverflow($1) }
  }

  /// The difference of two amounts of one currency.
  ///
  /// - Throws: ``MoneyError/mixedCurrencies(_:_:)``, ``MoneyError/outOfRange(_:)``.
  public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.combined(right) { $0.subtractingReportingOverflow($1) }
  }

  /// The product of an amount and a whole number.
  ///
  /// - Throws: ``MoneyError/outOfRange(_:)``.
  public static func * (amount: Money, count: Int) throws(MoneyError) -> Money {
    let product = amount.units.multipliedReportingOverflow(by: count)
    guard !product.overflow else { throw .outOfRange(amount.currency) }
    return Money(units: product.partialValue, digits: amount.digits, amount.currency)
  }

  /// Whether this amount is less than another one of the same currency.
  ///
  /// - Throws: ``MoneyError/mixedCurrencies(_:_:)``.
  public func isLess(than other: Money) throws(MoneyError) -> Bool {
    guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
    return units < other.units
  }

  private func combined(
    _ other: Money, by combine: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) throws(MoneyError) -> Money {
    guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
    let result = combine(units, other.units)
    guard !result.overflow else { throw .outOfRange(currency) }
    return Money(units: result.partialValue, digits: digits, currency)
  }
}
