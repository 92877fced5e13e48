import ConnectionOperations
import ConnectionRuntime
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("\"a\"", "a"), ("\"\"", ""), (" \n\t\"Grüße 🎉\" ", "Grüße 🎉"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
    (#""\u00e9""#, "é"), (#""\ud83c\udf89""#, "🎉"), (#""\u0000""#, "\0"),
    ("\"0123456789abcdef0123456789abcdef\"", "0123456789abcdef0123456789abcdef"),
    (#""01234567\n89""#, "01234567\n89"), ("\"01234567é89\"", "01234567é89"),
  ])
  func readsStrings(text: String, value: String) throws {
    #expect(try JSONReader.read(String.self, text: text) == value)
  }

  @Test(arguments: [
    "\"a", "\"\\", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", #""\ud83c""#, #""\ud83cab""#,
    #""\udf89""#,
    #""\ud83c\u0041""#, "\"a\nb\"", "'a'", "a", "", " ",
  ])
  func refusesBrokenStrings(text: String) {
    #expect(readingError(String.self, text) != nil)
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func refusesInvalidUTF8EvenWhereNobodyReadsIt(bytes: [UInt8]) {
    let quoted = [0x22] + bytes + [0x22]
    #expect(throws: JSONError.self) { try JSONReader.read(String.self, from: quoted) }
    let unread = Array(#"{"object":"#.utf8) + quoted + Array(#","id":"c"}"#.utf8)
    #expect(throws: JSONError.self) { try JSONReader.read(Customer.self, from: unread) }
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 12), ("-7", -7), ("9223372036854775807", .max),
    ("-9223372036854775808", .min), ("12.0", 12), ("-12.000", -12), ("1e3", 1000), ("1.5E+1", 15),
    ("120e-1", 12),
    ("0.0", 0), ("0e999999999999999999999", 0), ("-0.0e-5", 0), ("9223372036854775807.0", .max),
    ("-922337203685477580.8e1", .min), ("1000000000000000000", 1_000_000_000_000_000_000),
  ])
  func readsWholeNumbers(text: String, value: Int) throws {
    #expect(try JSONReader.read(Int.self, text: text) == value)
  }

  @Test(arguments: [
    "12.5", "1e-3", "1e999999999999999999999", "9223372036854775807.5", "1.e3", "01", "01.0", "-01", "-",
    "+1", "9223372036854775808", "-9223372036854775809", "\"1\"", "null",
    "1 2", "1x",
    "99999999999999999999999999",
  ])
  func refusesWhatIsNoWholeNumber(text: String) {
    #expect(readingError(Int.self, text) != nil)
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "1e19", "9.3e18", "99999999999999999999999999",
  ])
  func saysOfAnIntegerBeyond64BitsThatItIsTooLarge(text: String) {
    let error = readingError(Int.self, text)
    #expect(error?.expected == "an integer from -9223372036854775808 to 9223372036854775807")
    #expect(error?.found == "number \(text)")
  }

  @Test func passesOverAByteOrderMark() throws {
    #expect(try JSONReader.read(Address.self, text: "\u{FEFF} {\"city\":\"Bonn\"}").city == "Bonn")
    #expect(readingError(Address.self, "\u{FEFF}{\"city\":7}")?.path == "$.city")
    #expect(readingError(Address.self, "\u{FEFF}") != nil)
    #expect(readingError(Address.self, "\u{FEFF}\u{FEFF}{}") != nil)
  }

  @Test func readsNumbersToTheNearestDouble() throws {
    #expect(try JSONReader.read(Double.self, text: "-12.5e-1") == -1.25)
    #expect(try JSONReader.read(Double.self, text: "0.1") == 0.1)
    for text in ["1.", ".5", "1e", "1e+", "1e999", "NaN", "Infinity", "00", "0x1"] {
      #expect(readingError(Double.self, text) != nil, "\(text)")
    }
  }

  @Test func keepsNumbersThatNoTypeCanHold() throws {
    let text = "[123456789012345678901234567890.10,1E400]"
    #expect(try JSONReader.read(JSONValue.self, text: text).text == text)
  }

  @Test func letsTheLastOfDuplicateFieldsWin() throws {
    #expect(try JSONReader.read(Address.self, text: #"{"city":"a","city":"b"}"#).city == "b")
    #expect(try JSONReader.read(JSONValue.self, text: #"{"a":1,"a":2}"#) == ["a": 2])
  }

  @Test func takesNoFieldTwiceOfInput() throws {
    let twice = #"{"city":"a","city":"b"}"#
    #expect(throws: JSONError.self) {
      try JSONReader.read(JSONValue.self, from: Array(twice.utf8), strict: true)
    }
    #expect(throws: JSONError.self) { try OperationInput(json: Array(twice.utf8)) }
    let composed = "{\"\u{E9}\":\"a\",\"e\u{301}\":\"b\"}"
    #expect(throws: JSONError.self) {
      try JSONReader.read([String: String].self, from: Array(composed.utf8), strict: true)
    }
  }

  @Test func readsFieldsInAnyOrderAndKeepsUnknownOnes() throws {
    let text = #"{ "zip" : [1, {"a":null}] , "country":"DE","ci\u0074y":"Bonn" }"#
    let address = try JSONReader.read(Address.self, text: text)
    #expect(address.city == "Bonn")
    #expect(address.country == "DE")
    #expect(address.additionalFields == ["zip": [1, ["a": nil]]])
    #expect(address.text == #"{"city":"Bonn","country":"DE","zip":[1,{"a":null}]}"#)
  }

  @Test func endsNestingAtTheLimitWithAnErrorInsteadOfACrash() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(readingError(JSONValue.self, nested(128)) == nil)
    #expect(readingError(JSONValue.self, nested(129)) != nil)
    #expect(readingError(JSONValue.self, nested(100_000)) != nil)
    #expect(readingError(Customer.self, #"{"object":"c","id":"c","x":"# + nested(200) + "}") != nil)
    #expect(readingError(PaymentSource.self, #"{"x":"# + nested(100_000) + "}") != nil)
  }

  @Test func readsAfterAMembersFailureFromTheSamePlace() throws {
    struct Either: JSONConvertible, Hashable {
      var number: Int?
      var text: String?
      init(from json: inout JSONReader) throws(JSONError) {
        number = json.attempt(Int.self)
        if number == nil { text = try json.read() }
      }
      func write(to json: inout JSONWriter) {
        number?.write(to: &json) ?? text?.write(to: &json) ?? json.writeNull()
      }
    }
    let both = try JSONReader.read([Either].self, text: #"[1,"b"]"#)
    #expect(both.map(\.number) == [1, nil])
    #expect(both.map(\.text) == [nil, "b"])
  }
}
