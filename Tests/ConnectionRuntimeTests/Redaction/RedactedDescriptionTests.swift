@_spi(Generated) import ConnectionRuntime
import Testing

@Suite struct RedactedDescriptionTests {
  private func hidden(_ json: String, _ secrets: Set<String> = ["pin"]) -> String {
    String(decoding: RedactedDescription.redacted(Array(json.utf8), secrets: secrets), as: UTF8.self)
  }

  @Test func hidesSecretFieldsAtAnyDepthWhateverTheirKind() {
    #expect(
      hidden(#"{"b":1,"pin":"1234","a":[{"pin":12},{"c":{"pin":{"x":"y"}}},{"pin":[1]},{"pin":true}]}"#)
        == #"{"b":1,"pin":"[redacted]","a":[{"pin":"[redacted]"},{"c":{"pin":"[redacted]"}},{"pin":"[redacted]"},{"pin":"[redacted]"}]}"#
    )
  }

  @Test func showsThatThereIsNoSecret() {
    #expect(hidden(#"{"pin":null,"x":{"pin":""}}"#) == #"{"pin":null,"x":{"pin":""}}"#)
  }

  @Test func keepsEverythingElseInItsOrder() {
    let json = #"{"z":1.50,"a":"ü\n","m":[null,true,-2e3],"o":{},"pins":"1","PIN":"2"}"#
    #expect(hidden(json) == json)
  }

  @Test func hidesAllOfWhatIsNoJSON() {
    for text in ["", "{", #"{"pin":"1"#, #"{"pin":"1"} x"#] { #expect(hidden(text) == #""[redacted]""#) }
  }

  @Test func showsAValueInOneLine() {
    let intent = SecretIntent(id: "pi_1", clientSecret: "hush", pin: "1234")
    let line = #"{"id":"pi_1","client_secret":"[redacted]","pin":"[redacted]"}"#
    #expect(RedactedDescription.text(of: intent, secrets: ["pin"]) == "SecretIntent \(line)")
    #expect(RedactedDescription.text(of: intent, type: "Intent", secrets: ["pin"]) == "Intent \(line)")
    #expect("\(intent)" == "SecretIntent(record: \(line))")
  }

  @Test func mirrorsTheFieldsThatAreWritten() throws {
    var intent = SecretIntent(id: "pi_1", pin: "1234")
    intent.additionalFields = ["card": ["last4": "4242", "cvc": "123"], "tags": [1, "two"]]
    let mirror = Mirror(reflecting: intent.modelRecord)
    #expect(mirror.displayStyle == .struct)
    #expect(mirror.children.map(\.label) == ["card", "id", "pin", "tags"])
    #expect(mirror.children.map { "\($0.value)" }[1...] == [#""pi_1""#, #""[redacted]""#, #"[1,"two"]"#])
    var dumped = ""
    dump(intent, to: &dumped)
    #expect(dumped.contains("4242") && dumped.contains("last4") && dumped.contains("two"))
    #expect(!dumped.contains("123"))
  }

  @Test func hidesTheSecretsOfAModelInEveryText() {
    let intent = SecretIntent(id: "pi_1", clientSecret: "pi_1_hush", pin: "98765")
    let page = ListPage(items: [intent])
    for text in texts(of: intent) + texts(of: page) + texts(of: [Clearable.set(intent)]) {
      #expect(text.contains("pi_1"))
      #expect(!text.contains("hush") && !text.contains("98765"), "\(text)")
    }
  }
}
