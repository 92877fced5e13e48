import StripeConnection
import Testing

/// What the enumerations of strings do with values that they list, few or many, and with those that they don't.
@Suite struct EnumerationTests {
  @Test func findsEveryListedValueByItsSpelling() {
    // Few values are compared one after the other, many are found in a table.
    #expect(TaxBehavior.allCases.count <= 8)
    #expect(CountryCode.allCases.count > 200)
    for value in TaxBehavior.allCases { #expect(Self.isListed(TaxBehavior(rawValue: value.rawValue))) }
    for value in CountryCode.allCases { #expect(Self.isListed(CountryCode(rawValue: value.rawValue))) }
    #expect(Set(CountryCode.allCases).count == CountryCode.allCases.count)
    #expect(CountryCode(rawValue: "DE").description == "DE")
  }

  @Test(arguments: ["", "Inclusive", "inclusive ", "new_one"])
  func keepsWhatItDoesNotList(spelling: String) {
    #expect(TaxBehavior(rawValue: spelling).rawValue == spelling)
    #expect(!Self.isListed(TaxBehavior(rawValue: spelling)))
    #expect(!Self.isListed(CountryCode(rawValue: spelling)))
  }

  // Two values of one spelling are equal, listed or not: only the case tells.

  private static func isListed(_ behavior: TaxBehavior) -> Bool {
    if case .unrecognized = behavior { false } else { true }
  }

  private static func isListed(_ code: CountryCode) -> Bool {
    if case .unrecognized = code { false } else { true }
  }
}
