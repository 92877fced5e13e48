import Foundation
import JSONText
import Testing

/// The generator's JSON reader beside the texts that the runtime's reader has met.
@Suite struct OrderedJSONTests {
  private static func seeds(_ kind: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).appending(path: "../../ConnectionRuntimeTests/Seeds/\(kind)")
      .standardized
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      // A document's file has its byte order mark taken off before it is read.
      return (name, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    }
  }

  @Test func readsWhatIsJSONAndTheSameOfWhatItWrites() throws {
    let seeds = try Self.seeds("json-accepted")
    #expect(seeds.count > 5)
    for (name, bytes) in seeds {
      let value = try OrderedJSON(bytes)
      #expect(try OrderedJSON(Array(value.prettyText.utf8)) == value, "\(name)")
      #expect(throws: Never.self, "\(name)") {
        try JSONSerialization.jsonObject(with: Data(value.prettyText.utf8), options: .fragmentsAllowed)
      }
    }
  }

  @Test func refusesWhatIsNoJSON() throws {
    let seeds = try Self.seeds("json-refused")
    #expect(seeds.count > 10)
    for (name, bytes) in seeds {
      #expect(throws: JSONTextError.self, "\(name)") { try OrderedJSON(bytes) }
    }
  }

  @Test func keepsTheOrderOfMembersAndTheSpellingOfNumbers() throws {
    let value = try OrderedJSON(Array(#"{"z":1.50,"a":[-0,1E3],"z":"\ud83c\udf89"}"#.utf8))
    #expect(
      value
        == .object([
          .init(name: "z", value: .number("1.50")),
          .init(name: "a", value: .array([.number("-0"), .number("1E3")])),
          .init(name: "z", value: .string("🎉")),
        ]))
  }

  @Test(arguments: [
    (#"{"paths":{"/v1/x":[1,{"a":tru}]}}"#, #"$.paths["/v1/x"][1].a"#, "a value", "'t'", 26),
    (#"{"a":1,}"#, "$", "a name", "'}'", 7), (#"[1,]"#, "$[1]", "a value", "']'", 3),
    (#"{"a":"b"#, "$.a", "the end of a string", "the end of the text", 7),
    ("", "$", "a value", "the end of the text", 0),
    ("{} x", "$", "the end of the text", "'x'", 3),
  ])
  func saysWhereAndWhy(text: String, path: String, expected: String, found: String, offset: Int) {
    let error = #expect(throws: JSONTextError.self) { try OrderedJSON(Array(text.utf8)) }
    #expect(error?.path == path)
    #expect(error?.expected == expected)
    #expect(error?.found == found)
    #expect(error?.offset == offset)
  }
}
