import Testing

@testable import FileRendering

@Suite struct FilledLinesTests {
  @Test(arguments: [
    #"{"a":1,"b":[true,null,"x"],"c":{"d":"e"}}"#,
    #"{"text":"commas, {braces} and [brackets] are not tokens here","more":"\"quoted\", \\"}"#,
    #"{"text":"Größe, Preis und Währung – ein Satz mit Umlauten, länger als eine Zeile","emoji":"👩‍👩‍👧‍👦,[👍🏽]"}"#,
    #"["a sentence that goes on for so long that it has to be continued in the next line","b"]"#, "",
  ])
  func breaksJSONWithoutChangingIt(_ json: String) {
    let lines = FilledLines.jsonLines(json, width: 40)
    let joined = lines.map { $0.hasSuffix("\\#") ? String($0.dropLast(2)) : $0 }.joined()
    #expect(joined == json)
    #expect(lines.allSatisfy { $0.count <= 40 }, "\(lines)")
    for line in lines.dropLast() {
      #expect([",", "{", "[", "#"].contains { line.hasSuffix($0) }, "\(line)")
    }
  }

  @Test func knowsWhereAStringEnds() {
    let lines = FilledLines.jsonLines(#"{"a":"\"x,y\",","b":"\\","c":[1]}"#, width: 6)
    #expect(lines == ["{", #""a":"\"x,y\",","#, #""b":"\\","#, #""c":["#, "1]}"])
  }

  @Test func fillsLines() {
    let lines = FilledLines.jsonLines(#"{"a":1,"b":[true,null,"x"],"ü":{"d":"e"}}"#, width: 20)
    #expect(lines == [#"{"a":1,"b":[true,"#, #"null,"x"],"ü":{"#, #""d":"e"}}"#])
  }
}
