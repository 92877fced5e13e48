import SourceDiagnostics
import Testing

@testable import ConnectionSpec

@Suite struct EndpointTests {
  private func parse(_ text: String) -> (endpoint: OperationEndpoint, reading: Reading) {
    let file = SourceFile(path: "a.yaml", text: text)
    let reading = Reading()
    let endpoint = EndpointParser(reading: reading).endpoint(
      Located(text, at: file.span(0..<text.utf8.count)))
    return (endpoint, reading)
  }

  @Test func cutsThePathAtItsPlaceholders() {
    let (endpoint, reading) = parse("DELETE /v1/customers/{customer}/sources/{id}")
    #expect(reading.diagnostics.isEmpty)
    #expect(endpoint.method == .delete)
    #expect(endpoint.path == "/v1/customers/{customer}/sources/{id}")
    #expect(
      endpoint.segments == [
        .literal("/v1/customers/"), .placeholder("customer"), .literal("/sources/"), .placeholder("id"),
      ])
    #expect(endpoint.placeholders == ["customer", "id"])
  }

  @Test func keepsAPlaceholderWithWordsAroundIt() {
    #expect(
      parse("GET /files/{name}.json").endpoint.segments
        == [.literal("/files/"), .placeholder("name"), .literal(".json")])
  }

  @Test(arguments: [
    "GET", "GET  /v1", "GET /v1 /v2", "GET /ü", "GET /v1/{a b}", "GET /v1/{{a}}", "GET /v1#top", "",
  ])
  func leavesNoPathOfABrokenOne(_ text: String) {
    let (endpoint, reading) = parse(text)
    #expect(endpoint.path.isEmpty)
    #expect(reading.diagnostics.errorCount == (text.isEmpty ? 0 : 1))
  }
}
