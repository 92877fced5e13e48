/// An error of an amount that can't be represented exactly; nothing was rounded.
public enum MoneyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not a currency code.
  case notACurrency(String)
  /// The currency has no minor unit, or the API's rules don't define it.
  case noMinorUnit(CurrencyCode)
  /// The text is not a decimal number.
  case notANumber(String)
  /// The amount has more decimals than the currency.
  case tooManyDigits(String, CurrencyCode, digits: Int)
  /// The API doesn't accept the amount; `lower` and `upper` are the nearest amounts that it accepts.
  case notAStep(Money, lower: Money, upper: Money)
  /// The amount is too large for a 64-bit whole number of minor units.
  case outOfRange(CurrencyCode)
  /// The two amounts are of different currencies.
  case mixedCurrencies(CurrencyCode, CurrencyCode)

  /// A description in one line: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .notACurrency(let text): "'\(text)' is no currency's code: write three letters, such as USD"
    case .noMinorUnit(let currency):
      "how many digits an amount in \(currency) has is not defined: add it to the exceptions of the CurrencyRules"
    case .notANumber(let text): "'\(text)' is no decimal number: write one with a point, such as 12.34"
    case .tooManyDigits(let text, let currency, let digits):
      "\(text) has too many digits: \(currency) has \(digits) behind the point, so round it first, the way that your prices need"
    case .notAStep(let money, let lower, let upper):
      "the API takes no amount of \(money): round it to \(lower) or \(upper) first"
    case .outOfRange(let currency):
      "the amount is too large for a 64-bit number of \(currency)'s minor units"
    case .mixedCurrencies(let left, let right):
      "\(left) and \(right) are different currencies: convert one of the amounts first"
    }
  }
}
