import ConnectionRuntime
import Testing

@Suite struct CurrencyTests {
  /// The active codes of ISO 4217 that have a minor unit.
  static let all = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF
    CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
    MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK
    SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV
    WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split(whereSeparator: \.isWhitespace).map { CurrencyCode(String($0)) }

  static let stripesZeroDecimals = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF"
  static let stripesThreeDecimals = "BHD JOD KWD OMR TND"

  @Test func writesTheCurrenciesOfStripesListsAsStripeSays() throws {
    for code in Self.stripesZeroDecimals.split(separator: " ") {
      #expect(try Money("500", CurrencyCode(String(code))).minorUnits(under: .stripe) == 500, "\(code)")
    }
    for code in Self.stripesThreeDecimals.split(separator: " ") {
      #expect(try Money("5.12", CurrencyCode(String(code))).minorUnits(under: .stripe) == 5120, "\(code)")
    }
    // Not divided, and sent with two decimals all the same.
    for currency in [CurrencyCode.isk, .ugx] {
      #expect(try Money("5", currency).minorUnits(under: .stripe) == 500)
      #expect(try Money(minorUnits: 500, currency, under: .stripe) == Money("5", currency))
      #expect(throws: MoneyError.self) { try Money(minorUnits: 550, currency, under: .stripe) }
      #expect(throws: MoneyError.self) { try Money("5.50", currency) }
    }
    let special = Set(
      "\(Self.stripesZeroDecimals) \(Self.stripesThreeDecimals) CLF IQD LYD UYI UYW".split(separator: " "))
    for currency in Self.all where !special.contains(currency.code[...]) {
      #expect(try Money("5", currency).minorUnits(under: .stripe) == 500, "\(currency)")
    }
  }

  @Test func wantsWholeForintsAndTaiwanDollarsInPayoutsOnly() throws {
    for currency in [CurrencyCode.huf, .twd] {
      let amount = try Money("10.45", currency)
      #expect(try amount.minorUnits(under: .stripe) == 1045)
      let neighbours = try (Money("10", currency), Money("11", currency))
      #expect(throws: MoneyError.notAStep(amount, lower: neighbours.0, upper: neighbours.1)) {
        try amount.minorUnits(under: .stripePayouts)
      }
      #expect(try Money("10", currency).minorUnits(under: .stripePayouts) == 1000)
    }
    #expect(try Money("10.45", .usd).minorUnits(under: .stripePayouts) == 1045)
  }

  @Test func takesTheDigitsOfISO4217WhereNothingElseIsSaid() throws {
    for (code, digits) in [
      ("ISK", 0), ("UGX", 0), ("MGA", 2), ("IQD", 3), ("CLF", 4), ("USD", 2), ("KWD", 3),
    ] {
      #expect(try CurrencyRules.iso4217.unit(of: CurrencyCode(code)) == .init(digits: digits))
    }
  }

  @Test func takesAConnectionsOwnRules() throws {
    let mills = CurrencyRules(exceptions: [.usd: .init(digits: 3)], undefined: [.eur])
    #expect(try Money("12.34", .usd).minorUnits(under: mills) == 12340)
    #expect(throws: MoneyError.noMinorUnit(.eur)) { try Money("1", .eur).minorUnits(under: mills) }
    #expect(throws: MoneyError.noMinorUnit("IQD")) { try Money("1", "iqd").minorUnits(under: .stripe) }
  }

  @Test(arguments: ["", "US", "USDT", "U$D", "12D", "ÜSD", "us d"])
  func refusesCodesThatAreNone(code: String) {
    #expect(throws: MoneyError.notACurrency(code.uppercased())) { try Money("1", CurrencyCode(code)) }
  }

  @Test func refusesGoldAndCodesForTests() {
    for code in ["XAU", "XDR", "XTS", "XXX"] {
      #expect(throws: MoneyError.noMinorUnit(CurrencyCode(code))) { try Money("1", CurrencyCode(code)) }
    }
  }

  @Test func writesACodeInEitherCase() {
    #expect(CurrencyCode("usd") == .usd)
    #expect(CurrencyCode.usd.lowercased == "usd")
    #expect("\(CurrencyCode.usd)" == "USD")
  }

  @Test func keepsEveryAmountOfEveryCurrencyThroughAnAPIAndADecimal() throws {
    var generator = SeededGenerator(state: 7)
    for currency in Self.all {
      for rules in [CurrencyRules.iso4217, .stripe, .stripePayouts] where !rules.undefined.contains(currency)
      {
        let unit = try rules.unit(of: currency)
        for limit in [1_000, 1_000_000_000, Int.max / 100] {
          let amount = Int.random(in: -limit...limit, using: &generator) / unit.step * unit.step
          let money = try Money(minorUnits: amount, currency, under: rules)
          #expect(try money.minorUnits(under: rules) == amount)
          #expect(try Money(decimal: money.decimal, currency) == money)
          #expect(try Money(money.decimal.text, currency) == money)
          #expect("\(money)" == "\(money.decimal) \(currency)")
        }
      }
    }
  }

  @Test func roundsNoAmountOfAnyCurrency() throws {
    var generator = SeededGenerator(state: 8)
    for currency in Self.all {
      let digits = try CurrencyRules.iso4217.unit(of: currency).digits
      for _ in 0..<20 {
        let whole = Int.random(in: 0...999_999, using: &generator)
        let fraction = (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
        let text = digits == 0 ? "\(whole)" : "\(whole).\(fraction)"
        #expect(try Money(text, currency).decimal.text == text)
        let last = Int.random(in: 1...9, using: &generator)
        #expect(throws: MoneyError.self) {
          try Money(digits == 0 ? "\(text).\(last)" : "\(text)\(last)", currency)
        }
      }
    }
  }
}
