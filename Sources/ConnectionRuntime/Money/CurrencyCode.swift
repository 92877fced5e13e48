/// A currency code, such as `USD`.
///
/// Any text is accepted; only ``Money`` checks that there is such a currency.
public struct CurrencyCode: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible,
  LosslessStringConvertible
{
  /// The code in upper case, as in ISO 4217: `USD`.
  public let code: String

  /// Makes a code from its text, in either case.
  public init(_ description: String) { code = description.uppercased() }

  /// Makes a code from its text, in either case.
  public init(stringLiteral value: String) { self.init(value) }

  /// The code in lower case, as some APIs write it: `usd`.
  public var lowercased: String { code.lowercased() }

  /// The code in upper case.
  public var description: String { code }

  /// Whether the code has the form of ISO 4217: three letters from A to Z.
  var isWellFormed: Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}

extension CurrencyCode {
  /// The Australian dollar, of 100 cents.
  public static let aud: CurrencyCode = "AUD"
  /// The Bahraini dinar, of 1000 fils.
  public static let bhd: CurrencyCode = "BHD"
  /// The Brazilian real, of 100 centavos.
  public static let brl: CurrencyCode = "BRL"
  /// The Canadian dollar, of 100 cents.
  public static let cad: CurrencyCode = "CAD"
  /// The Swiss franc, of 100 rappen.
  public static let chf: CurrencyCode = "CHF"
  /// The Chilean peso, which has no minor unit.
  public static let clp: CurrencyCode = "CLP"
  /// The Chinese renminbi yuan, of 100 fen.
  public static let cny: CurrencyCode = "CNY"
  /// The Czech koruna, of 100 haléř.
  public static let czk: CurrencyCode = "CZK"
  /// The Danish krone, of 100 øre.
  public static let dkk: CurrencyCode = "DKK"
  /// The euro, of 100 cents.
  public static let eur: CurrencyCode = "EUR"
  /// The pound sterling, of 100 pence.
  public static let gbp: CurrencyCode = "GBP"
  /// The Hong Kong dollar, of 100 cents.
  public static let hkd: CurrencyCode = "HKD"
  /// The Hungarian forint, of 100 fillér.
  public static let huf: CurrencyCode = "HUF"
  /// The Indian rupee, of 100 paise.
  public static let inr: CurrencyCode = "INR"
  /// The Icelandic króna, which has no minor unit.
  public static let isk: CurrencyCode = "ISK"
  /// The Jordanian dinar, of 1000 fils.
  public static let jod: CurrencyCode = "JOD"
  /// The Japanese yen, which has no minor unit.
  public static let jpy: CurrencyCode = "JPY"
  /// The South Korean won, which has no minor unit.
  public static let krw: CurrencyCode = "KRW"
  /// The Kuwaiti dinar, of 1000 fils.
  public static let kwd: CurrencyCode = "KWD"
  /// The Mexican peso, of 100 centavos.
  public static let mxn: CurrencyCode = "MXN"
  /// The Norwegian krone, of 100 øre.
  public static let nok: CurrencyCode = "NOK"
  /// The New Zealand dollar, of 100 cents.
  public static let nzd: CurrencyCode = "NZD"
  /// The Omani rial, of 1000 baisa.
  public static let omr: CurrencyCode = "OMR"
  /// The Polish złoty, of 100 groszy.
  public static let pln: CurrencyCode = "PLN"
  /// The Swedish krona, of 100 öre.
  public static let sek: CurrencyCode = "SEK"
  /// The Singapore dollar, of 100 cents.
  public static let sgd: CurrencyCode = "SGD"
  /// The Tunisian dinar, of 1000 millimes.
  public static let tnd: CurrencyCode = "TND"
  /// The new Taiwan dollar, of 100 cents.
  public static let twd: CurrencyCode = "TWD"
  /// The Ugandan shilling, which has no minor unit.
  public static let ugx: CurrencyCode = "UGX"
  /// The United States dollar, of 100 cents.
  public static let usd: CurrencyCode = "USD"
  /// The Vietnamese đồng, which has no minor unit.
  public static let vnd: CurrencyCode = "VND"
  /// The South African rand, of 100 cents.
  public static let zar: CurrencyCode = "ZAR"
}
