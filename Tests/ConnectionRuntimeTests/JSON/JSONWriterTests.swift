import ConnectionRuntime
import Foundation
import Testing

@Suite struct JSONWriterTests {
  @Test func escapesWhatMustBeEscapedAndNothingElse() {
    #expect("a\"\\\n\r\t\u{1}\u{1f}/é🎉".text == #""a\"\\\n\r\t\u0001\u001f/é🎉""#)
  }

  @Test func writesNumbersWithoutNeedlessFractions() {
    #expect(12.0.text == "12")
    #expect((-0.5).text == "-0.5")
    #expect(Double.nan.text == "null")
    #expect(Date(timeIntervalSince1970: 1.9).text == "1")
    #expect(Date(timeIntervalSince1970: -0.1).text == "-1")
    #expect(Date(timeIntervalSince1970: 1e300).text == "9223372036854775807")
  }

  @Test func indentsOnRequest() {
    let value: JSONValue = ["b": [1, []], "a": [:]]
    let text = String(decoding: value.json(pretty: true), as: UTF8.self)
    #expect(text == "{\n  \"a\": {},\n  \"b\": [\n    1,\n    []\n  ]\n}")
  }
}
