import ConnectionRuntime
import SourceDiagnostics
import Testing

@testable import ConnectionSpec

/// The spec's reader and the runtime, which can't share code, asked about the same base URLs.
@Suite struct BaseURLAgreementTests {
  @Test(arguments: [
    "https://api.example.com", "HTTPS://api.example.com", "https://api.example.com:8443/v1",
    "http://localhost:1",
    "http://127.0.0.1", "http://127.9.9.9:65535", "http://[::1]:80", "http://[0:0::1]",
    "https://[2001:db8::1]",
    "https://my_service.internal", "https://xn--bcher-kva.example", "https://intranet", "https://10.0.0.1",
    "https://a.example/%41",
    "http://example.com", "http://localhost.example", "http://127.0.0.1.example", "http://0x7f.1",
    "http://0x7f", "http://2130706433",
    "http://127.1", "http://[::ffff:127.0.0.1]", "http://10.0.0.1", "https://u:p@example.com",
    "https://@example.com",
    "https://example.com:+1", "https://example.com:0", "https://example.com:65536", "https://example.com:",
    "https://example.com:080",
    "https://example.com:٣", "https://", "https://:80", "https://.example", "https://a..b",
    "https://example.com.",
    "https://bücher.example", "https://-a.example", "https://a-.example", "https://a%2e.example",
    "https://a b", "https://a\tb",
    "https://\(String(repeating: "a", count: 64)).example", "https://256.1.1.1", "https://1.2.3",
    "https://[::1", "https://[fe80::1%25lo]",
    "https://[]", "https://[1::2::3]", "https://a.example?x", "https://a.example#x", "https://a.example//b",
    "https://a.example/../b",
    "https://a.example/b c", "https://a.example/%zz", "https://a.example/é", "ftp://a.example", "a.example",
    "https:a.example",
  ])
  func agreeOnWhatABaseURLIs(_ url: String) {
    #expect(isTakenBySpec(url) == isTakenByRuntime(url))
  }

  /// The one difference, of style: there is one way to write a base URL in a spec.
  @Test func differInASlashAtTheEnd() {
    #expect(!isTakenBySpec("https://a.example/"))
    #expect(isTakenByRuntime("https://a.example/"))
  }

  private func isTakenBySpec(_ url: String) -> Bool {
    let file = SourceFile(path: "a.yaml", text: url)
    let reading = Reading()
    checkBaseURL(Located(url, at: file.span(0..<url.utf8.count)), reading)
    return reading.diagnostics.errorCount == 0
  }

  private func isTakenByRuntime(_ url: String) -> Bool {
    let definition = ConnectionDefinition(
      name: "shop", version: "1.0.0", baseURL: url, apiVersion: "1", apiVersionHeader: "Shop-Version",
      accountHeader: nil,
      idempotencyHeader: "Idempotency-Key", retryDecisionHeader: nil, requestIDHeader: "Request-Id",
      maximumRetries: 0,
      body: .form, expandParameter: nil, errors: ErrorShape(member: "error", kindField: "type", kinds: [:]),
      cursor: nil,
      search: nil)
    let configuration = ClientConfiguration(apiKey: "key")
    return (try? ConnectionClient<NoDetails>(definition: definition, configuration: configuration)) != nil
  }
}

private struct NoDetails: ErrorDetails {
  var additionalFields: [String: JSONValue] = [:]

  init() {}

  init(from json: inout JSONReader) throws(JSONError) {
    additionalFields = try [String: JSONValue](from: &json)
  }

  func write(to json: inout JSONWriter) { additionalFields.write(to: &json) }
}
