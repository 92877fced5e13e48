import ConnectionRuntime
import Testing

@Suite struct JSONErrorTests {
  @Test(arguments: [
    (
      #"{"data":[{"id":"a"},{"id":"b","email":12}],"has_more":false}"#, "$.data[1].email", "a string",
      "number 12"
    ),
    (
      #"{"data":[{"id":"a","address":{"city":true}}],"has_more":false}"#, "$.data[0].address.city",
      "a string", "true"
    ),
    (
      #"{"data":[{"id":"a","metadata":{"a b":{}}}],"has_more":false}"#, #"$.data[0].metadata["a b"]"#,
      "a string", "an object"
    ),
    (
      #"{"data":[{"id":"a","balance":"12"}],"has_more":false}"#, "$.data[0].balance", "an integer",
      "string \"12\""
    ),
    (#"{"data":{},"has_more":false}"#, "$.data", "an array", "an object"),
    (#"{"data":[null],"has_more":false}"#, "$.data[0]", "an object", "null"),
    (#"[]"#, "$", "an object", "an array"),
    (#"<html>"#, "$", "an object", "'<'"),
    (#"{"has_more":false,"data":[]} x"#, "$", "the end of the text", "'x'"),
  ])
  func saysWhereAndWhatAndInsteadOfWhat(text: String, path: String, expected: String, found: String) throws {
    let error = try #require(readingError(ListPage<Customer>.self, text))
    #expect(error.path == path)
    #expect(error.expected == expected)
    #expect(error.found == found)
    #expect(error.description == "\(path): expected \(expected), found \(found) (byte \(error.offset))")
  }

  @Test func namesARequiredFieldThatIsMissing() throws {
    let error = try #require(
      readingError(ListPage<Customer>.self, #"{"data":[{"id":"a"},{}],"has_more":true}"#))
    #expect(error.path == "$.data[1].id")
    #expect(error.description.contains("the required field is missing"))
  }

  @Test func suggestsTheNearestNameForAnUnknownFieldInStrictMode() throws {
    let error = try #require(readingError(CreateParameters.self, #"{"address":{"citty":"a"}}"#, strict: true))
    #expect(error.path == "$.address.citty")
    #expect(error.found == "unknown field 'citty'")
    #expect(error.expected == "a known field (did you mean 'city'?)")
    #expect(error.offset == 12)
    let far = try #require(readingError(CreateParameters.self, #"{"qqqqqq":1}"#, strict: true))
    #expect(far.expected == "a known field")
    #expect(readingError(CreateParameters.self, #"{"qqqqqq":1}"#) == nil)
  }

  @Test func shortensLongValues() throws {
    let text = "\"\(String(repeating: "a", count: 5000))\""
    let error = try #require(readingError(Int.self, text))
    #expect(error.description.count < 120)
  }
}
