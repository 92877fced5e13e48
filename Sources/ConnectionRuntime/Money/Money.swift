/// An exact amount of money in a currency.
///
/// It is made from what a price tag says, `Money("12.34", .usd)`, or from an API's whole number, which always names its unit
/// and the API's rules: `Money(minorUnits: 1234, .usd, under: .stripe)`. A bare number is neither, so that cents are not taken
/// for dollars: there is no way to write `Money(1234, .usd)`.
public struct Money: Sendable, Hashable, CustomStringConvertible {
  /// The currency.
  public let currency: CurrencyCode
  /// The amount in ISO 4217's minor units, the only unit in here; it goes out through the rules of an API.
  private let units: Int
  /// How many of the units' digits stand behind the point.
  private let digits: Int

  private init(units: Int, digits: Int, _ currency: CurrencyCode) {
    self.units = units
    self.digits = digits
    self.currency = currency
  }

  /// An amount as a decimal text says it, such as `12.34` or `-5`.
  ///
  /// - Throws: ``MoneyError`` where it is no number, has more digits than the currency, or is too large.
  public init(_ amount: String, _ currency: CurrencyCode) throws(MoneyError) {
    guard let decimal = ExactDecimal(amount) else { throw .notANumber(amount) }
    try self.init(decimal: decimal, currency)
  }

  /// An amount as a decimal says it: 12.34 are twelve dollars and 34 cents.
  ///
  /// - Throws: ``MoneyError`` where it has more digits than the currency, or is too large.
  public init(decimal amount: ExactDecimal, _ currency: CurrencyCode) throws(MoneyError) {
    let digits = try ISO4217.digits(of: currency)
    switch DecimalScaling.whole(amount.text, digits: digits) {
    case .whole(let units): self.init(units: units, digits: digits, currency)
    case .fraction: throw .tooManyDigits(amount.text, currency, digits: digits)
    case .outOfRange: throw .outOfRange(currency)
    }
  }

  /// An amount without a fraction: 12 are twelve dollars.
  ///
  /// - Throws: ``MoneyError`` where it is too large.
  public init(majorUnits amount: Int, _ currency: CurrencyCode) throws(MoneyError) {
    try self.init(amount.description, currency)
  }

  /// An amount as an API writes it: under most rules 1234 are twelve dollars and 34 cents.
  ///
  /// - Throws: ``MoneyError`` where the currency can't have such an amount.
  public init(
    minorUnits amount: Int, _ currency: CurrencyCode, under rules: CurrencyRules
  ) throws(MoneyError) {
    let unit = try rules.unit(of: currency)
    try self.init(DecimalScaling.text(amount, digits: unit.digits), currency)
  }

  /// The amount as an API takes it: the whole number to put into a request.
  ///
  /// - Throws: ``MoneyError`` where the API takes no such amount, or it is too large.
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

  /// The amount as a decimal with as many digits as the currency has: `12.30`.
  public var decimal: ExactDecimal { ExactDecimal(text) ?? 0 }

  /// The amount and the currency, the same everywhere in the world: `12.34 USD`.
  public var description: String { "\(text) \(currency)" }

  /// Whether the amount is zero.
  public var isZero: Bool { units == 0 }

  /// Whether the amount is under zero.
  public var isNegative: Bool { units < 0 }

  private var text: String { DecimalScaling.text(units, digits: digits) }
}

extension Money {
  /// The sum.
  ///
  /// - Throws: ``MoneyError/mixedCurrencies(_:_:)``, ``MoneyError/outOfRange(_:)``.
  public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.combined(right) { $0.addingReportingOverflow($1) }
  }

  /// The difference.
  ///
  /// - Throws: ``MoneyError/mixedCurrencies(_:_:)``, ``MoneyError/outOfRange(_:)``.
  public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.combined(right) { $0.subtractingReportingOverflow($1) }
  }

  /// So many times the amount.
  ///
  /// - Throws: ``MoneyError/outOfRange(_:)``.
  public static func * (amount: Money, count: Int) throws(MoneyError) -> Money {
    let product = amount.units.multipliedReportingOverflow(by: count)
    guard !product.overflow else { throw .outOfRange(amount.currency) }
    return Money(units: product.partialValue, digits: amount.digits, amount.currency)
  }

  /// Whether this amount is less than the other one.
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
