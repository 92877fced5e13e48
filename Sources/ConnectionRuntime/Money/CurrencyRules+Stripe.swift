extension CurrencyRules {
  /// The rules for Stripe's amounts of charges, prices, invoices, refunds and balances.
  ///
  /// They are ISO 4217's with these exceptions: the Malagasy ariary is sent without decimals. The Icelandic króna and the Ugandan
  /// shilling are sent with two decimals that are always 00, though neither has a minor unit. Dinars and rials of 1000 parts are
  /// sent with three decimals of which the last is always 0.
  ///
  /// Payouts have more exceptions: those in HUF and TWD must be whole, so use ``stripePayouts`` for them.
  ///
  /// This is data, not code: a connection's spec can define the same rules.
  ///
  /// Source: <https://docs.stripe.com/currencies>
  public static let stripe = CurrencyRules(
    exceptions: [
      "MGA": Unit(digits: 0),
      "ISK": Unit(digits: 2, step: 100), "UGX": Unit(digits: 2, step: 100),
      "BHD": Unit(digits: 3, step: 10), "JOD": Unit(digits: 3, step: 10), "KWD": Unit(digits: 3, step: 10),
      "OMR": Unit(digits: 3, step: 10), "TND": Unit(digits: 3, step: 10),
    ],
    undefined: ["CLF", "IQD", "LYD", "UYI", "UYW"])

  /// The rules for Stripe's amounts of payouts: ``stripe``, but forints and new Taiwan dollars must be whole, in amounts of two
  /// decimals.
  ///
  /// Source: <https://docs.stripe.com/currencies>
  public static let stripePayouts: CurrencyRules = {
    var rules = stripe
    rules.exceptions["HUF"] = Unit(digits: 2, step: 100)
    rules.exceptions["TWD"] = Unit(digits: 2, step: 100)
    return rules
  }()
}
