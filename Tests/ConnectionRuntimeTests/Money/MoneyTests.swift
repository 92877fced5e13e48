import ConnectionRuntime
import Foundation
import Testing

@Suite struct MoneyTests {
  @Test func readsWhatAPriceTagSays() throws {
    #expect(try Money("12.34", .usd).minorUnits(under: .stripe) == 1234)
    #expect(try Money("12.3", .eur).minorUnits(under: .stripe) == 1230)
    #expect(try Money("12", .gbp).minorUnits(under: .stripe) == 1200)
    #expect(try Money(majorUnits: 12, .usd) == Money("12.00", .usd))
    #expect(try Money("500", .jpy).minorUnits(under: .stripe) == 500)
    #expect(try Money("5.12", .kwd).minorUnits(under: .stripe) == 5120)
    #expect(try Money("-0.05", .usd).minorUnits(under: .stripe) == -5)
    #expect(try Money("-0", .usd) == Money("0", .usd))
    #expect(try Money("1.5e3", .usd) == Money("1500", .usd))
    #expect(try Money("1250e-2", .usd) == Money("12.50", .usd))
    #expect(try Money("12.340000", .usd) == Money("12.34", .usd))
    #expect(try Money("1E2", "usd") == Money("100", .usd))
  }

  @Test func describesAnAmountTheSameEverywhere() throws {
    #expect(try "\(Money("12.3", .usd))" == "12.30 USD")
    #expect(try "\(Money("-0.05", .usd))" == "-0.05 USD")
    #expect(try "\(Money("1234567", .jpy))" == "1234567 JPY")
    #expect(try "\(Money("0.001", .kwd))" == "0.001 KWD")
    #expect(try "\(Money("0", "clf"))" == "0.0000 CLF")
    #expect(try Money("12.3", .usd).decimal == ExactDecimal("12.30"))
    #expect(try Money("12.3", .usd).decimal.decimal == Decimal(string: "12.3"))
  }

  @Test(arguments: [
    "", " 1", "1 ", "1,50", "$1", "1.", ".5", "+1", "0x10", "1_000", "١", "NaN", "--1", "1.2.3", "12.34 USD",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(throws: MoneyError.notANumber(text)) { try Money(text, .usd) }
  }

  @Test func refusesDigitsThatTheCurrencyDoesNotHave() throws {
    #expect(throws: MoneyError.tooManyDigits("12.345", .usd, digits: 2)) { try Money("12.345", .usd) }
    #expect(throws: MoneyError.tooManyDigits("0.5", .jpy, digits: 0)) { try Money("0.5", .jpy) }
    #expect(throws: MoneyError.tooManyDigits("0.0001", .kwd, digits: 3)) { try Money("0.0001", .kwd) }
    #expect(throws: MoneyError.tooManyDigits("1e-9999999999999999999999", .usd, digits: 2)) {
      try Money("1e-9999999999999999999999", .usd)
    }
    #expect(throws: MoneyError.tooManyDigits("12.50", "MGA", digits: 0)) {
      try Money("12.50", "MGA").minorUnits(under: .stripe)
    }
    #expect(error { _ = try Money("1.005", .usd) }?.description.contains("round it first") == true)
  }

  @Test func refusesAmountsThatAreTooLarge() throws {
    #expect(try Money("92233720368547758.07", .usd).minorUnits(under: .stripe) == .max)
    #expect(try Money("-92233720368547758.08", .usd).minorUnits(under: .stripe) == .min)
    for text in [
      "92233720368547758.08", "-92233720368547758.09", "1e17", "1e400", "1e99999999999999999999",
      String(repeating: "9", count: 40),
    ] {
      #expect(throws: MoneyError.outOfRange(.usd), "\(text)") { try Money(text, .usd) }
    }
    #expect(try Money("0e99999999999999999999", .usd).isZero)
    #expect(throws: MoneyError.outOfRange(.usd)) { try Money(majorUnits: .max, .usd) }
    // What fits into whole krónur may not fit into hundredths of them.
    let krona = try Money(majorUnits: .max, .isk)
    #expect(throws: MoneyError.outOfRange(.isk)) { try krona.minorUnits(under: .stripe) }
    #expect(throws: MoneyError.outOfRange("TND")) {
      try Money("9223372036854775.807", .tnd).minorUnits(under: .stripe)
    }
  }

  @Test func takesTheLastDigitOfThreeOnlyAsZero() throws {
    let error = try #require(error { _ = try Money("5.124", .kwd).minorUnits(under: .stripe) })
    #expect(
      try error == .notAStep(Money("5.124", .kwd), lower: Money("5.12", .kwd), upper: Money("5.13", .kwd)))
    #expect("\(error)" == "the API takes no amount of 5.124 KWD: round it to 5.120 KWD or 5.130 KWD first")
    #expect(
      try self.error { _ = try Money("-5.124", .kwd).minorUnits(under: .stripe) }
        == .notAStep(Money("-5.124", .kwd), lower: Money("-5.13", .kwd), upper: Money("-5.12", .kwd)))
    #expect(try Money("5.124", .kwd).minorUnits(under: .iso4217) == 5124)
  }

  @Test func addsAndSubtractsOneCurrencyOnly() throws {
    let price = try Money("12.34", .usd)
    #expect(try price + price == Money("24.68", .usd))
    #expect(try price - price * 3 == Money("-24.68", .usd))
    #expect(try price.isLess(than: price + Money("0.01", .usd)))
    #expect(try !price.isLess(than: price))
    #expect(try (price - price).isZero && (price - price * 2).isNegative)
    let yen = try Money("1234", .jpy)
    #expect(throws: MoneyError.mixedCurrencies(.usd, .jpy)) { try price + yen }
    #expect(throws: MoneyError.mixedCurrencies(.jpy, .usd)) { try yen - price }
    #expect(throws: MoneyError.mixedCurrencies(.usd, .jpy)) { try price.isLess(than: yen) }
    let most = try Money(minorUnits: .max, .usd, under: .stripe)
    #expect(throws: MoneyError.outOfRange(.usd)) { try most + price }
    #expect(throws: MoneyError.outOfRange(.usd)) { try most * 2 }
    #expect(throws: MoneyError.outOfRange(.usd)) { try most * -1 - price }
  }

  private func error(_ make: () throws -> Void) -> MoneyError? {
    do {
      try make()
      return nil
    } catch {
      return error as? MoneyError
    }
  }
}
