/// The rules by which an API writes amounts as whole numbers: ISO 4217's minor units, and the API's exceptions.
///
/// The same whole number is a different amount in another currency, and for a few currencies in another API: 500 are five
/// dollars, five hundred yen, half a dinar, and in some APIs five krónur. So an amount is never read or written without its
/// rules.
public struct CurrencyRules: Sendable, Hashable {
  /// The minor unit in which amounts of one currency are written.
  public struct Unit: Sendable, Hashable {
    /// The number of decimals of an amount, from 0 to 9: 2 where 1234 means 12.34.
    public var digits: Int { didSet { digits = Self.clamped(digits: digits) } }
    /// The number that every amount must be a multiple of, in minor units; 1 for any amount.
    public var step: Int { didSet { step = max(step, 1) } }

    /// Makes a unit; `digits` from 0 to 9, `step` from 1.
    public init(digits: Int, step: Int = 1) {
      self.digits = Self.clamped(digits: digits)
      self.step = max(step, 1)
    }

    private static func clamped(digits: Int) -> Int { min(max(digits, 0), 9) }
  }

  /// The currencies whose unit differs from ISO 4217's.
  public var exceptions: [CurrencyCode: Unit]
  /// The currencies whose unit the API doesn't document; they are refused rather than guessed.
  public var undefined: Set<CurrencyCode>

  /// Makes rules from the exceptions to ISO 4217.
  public init(exceptions: [CurrencyCode: Unit] = [:], undefined: Set<CurrencyCode> = []) {
    self.exceptions = exceptions
    self.undefined = undefined
  }

  /// The rules of ISO 4217, without exceptions.
  public static let iso4217 = CurrencyRules()

  /// The unit in which amounts of a currency are written.
  ///
  /// - Throws: ``MoneyError/notACurrency(_:)``, ``MoneyError/noMinorUnit(_:)``.
  public func unit(of currency: CurrencyCode) throws(MoneyError) -> Unit {
    if undefined.contains(currency) { throw .noMinorUnit(currency) }
    if let unit = exceptions[currency] { return unit }
    return Unit(digits: try ISO4217.digits(of: currency))
  }
}

/// The minor units of ISO 4217, list one.
///
/// Source: <https://www.six-group.com/en/products-services/financial-information/data-standards.html>
enum ISO4217 {
  /// The number of decimals of the currencies that don't have two.
  private static let digits: [String: Int] = [
    "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0,
    "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
    "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
    "CLF": 4, "UYW": 4,
  ]

  /// Metals, funds, units of account and codes for tests, which have no minor unit.
  private static let undivided: Set<String> = [
    "XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX",
  ]

  static func digits(of currency: CurrencyCode) throws(MoneyError) -> Int {
    guard currency.isWellFormed else { throw .notACurrency(currency.code) }
    guard !undivided.contains(currency.code) else { throw .noMinorUnit(currency) }
    return digits[currency.code] ?? 2
  }
}
