extension CurrencyRules {
  /// Stripe's amounts of charges, prices, invoices, refunds and balances.
  ///
  /// They are ISO 4217's but for these: the Malagasy ariary is sent whole. The Icelandic króna and the Ugandan shilling are sent
  /// with two decimals that are always 00, though neither is divided. Dinars and rials of 1000 parts are sent with three
  /// decimals of which the last is always 0.
  ///
  /// Payouts have more of that: those in HUF and TWD must be whole, so use ``stripePayouts`` for them.
  ///
  /// Data and no code: a connection's spec can say the same in its place.
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

  /// Stripe's amounts of payouts: like ``stripe``, but forints and new Taiwan dollars must be whole, in amounts of two decimals.
  ///
  /// Source: <https://docs.stripe.com/currencies>
  public static let stripePayouts: CurrencyRules = {
    var rules = stripe
    rules.exceptions["HUF"] = Unit(digits: 2, step: 100)
    rules.exceptions["TWD"] = Unit(digits: 2, step: 100)
    return rules
  }()
}
