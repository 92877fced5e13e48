import OpenAPIImport
import Testing

/// The settings of a new connection that a document does not state.
struct AssumptionTests {
  @Test func listsEverySettingThatTheDocumentDoesNotState() throws {
    let bench = try Workbench("parts")
    let report = try bench.run("parts.yaml", .all)
    #expect(
      report.assumptions.map { "\($0.setting): \($0.value)" } == [
        "documentation: https://example.com/documentation", "base-url: https://api.example.com",
        "api-version.header: X-API-Version", "authentication.scheme: bearer",
        "authentication.keys: live_, test_", "errors.at: error", "errors.details: code, message, type",
        "errors.kind: type", "errors.kinds: invalid_request_error: invalid-request",
        "errors.request-id-header: X-Request-Id", "retries.maximum: 2",
        "retries.idempotency-header: Idempotency-Key",
      ])
    let settings = try bench.text("connection.yaml")
    #expect(settings.contains("idempotency-header: Idempotency-Key"), "\(settings)")
  }

  @Test func doesNotAssumeWhatTheDocumentStates() throws {
    let bench = try Workbench("stated")
    let report = try bench.run("stated.yaml", .all)
    #expect(
      report.assumptions.map(\.setting) == [
        "authentication.keys", "paging.cursor.before", "paging.search.page", "paging.search.next",
        "retries.maximum",
      ])
    #expect(try bench.connectionRead().identity.documentation?.value == "https://docs.example.com")
  }

  @Test func takesTheConventionsOfTheProfileThatRecognizesTheDocument() throws {
    let bench = try Workbench("expandable")
    let report = try bench.run("expandable.yaml", .all)
    let settings = try bench.text("connection.yaml")
    #expect(settings.contains("expansion: {parameter: expand}"), "\(settings)")
    #expect(try bench.text("resources/order.yaml").contains("buyer: expandable(Buyer)"))
    let assumed = report.assumptions.map(\.setting)
    #expect(assumed.contains("api-version.header") && assumed.contains("expansion.parameter"))
  }

  @Test func tellsInTheReportWhenAPOSTIsRetried() throws {
    let bench = try Workbench("parts")
    let report = try bench.run("parts.yaml", .all)
    let text = report.text()
    #expect(text.contains("assumed, because the document does not say: 12\n"), "\(text)")
    #expect(text.contains("  errors.at: error\n"))
    #expect(
      text.contains(
        "  retries.idempotency-header: Idempotency-Key  (a POST is retried with this key only if the API honours it;"
      ), "\(text)")
    #expect(
      report.json.contains(
        """
            {
              "note": null,
              "setting": "errors.at",
              "value": "error"
            }
        """), "\(report.json)")
  }

  @Test func assumesNothingInAnUpdate() throws {
    let bench = try Workbench("parts")
    try bench.run("parts.yaml", .all)
    let report = try bench.run("parts.yaml")
    #expect(report.assumptions.isEmpty && !report.text().contains("assumed"))
    #expect(report.json.contains("\"assumed\": []"))
  }

  @Test func showsOtherKindsOfAuthenticationWithoutControlCharacters() throws {
    let bench = try Workbench("keys")
    let document = """
      {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"securitySchemes":\
      {"a":{"type":"apiKey"},"b":{"type":"http","scheme":"x\\u001b[2J"}}}}
      """
    let report = try #require(try bench.attempt(document).report)
    let note = report.assumptions.first { $0.setting == "authentication.scheme" }?.note
    #expect(note == "the document has 'apiKey', 'x<U+001B>[2J'")
  }
}
