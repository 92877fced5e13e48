import ConnectionRuntime
import Foundation
import Testing

/// Which base URLs a client takes, and that what it takes works.
@Suite struct BaseURLTests {
  /// Written with PORT for the server's port; each is called on a real socket.
  @Test(arguments: [
    "http://127.0.0.1:PORT", "http://127.0.0.1:PORT/", "HTTP://127.0.0.1:PORT", "Http://127.0.0.1:PORT/v9",
    "http://localhost:PORT", "http://LOCALHOST:PORT", "http://127.0.0.1:PORT/a/b/",
    "http://127.0.0.1:PORT/%41/-._~!$&'()*+,;=:@",
  ])
  func reachesWhatItTakes(_ url: String) async throws {
    try await expectAnswer(at: url, ipv6: false)
  }

  @Test(
    .enabled(if: hasIPv6),
    arguments: [
      "http://[::1]:PORT", "http://[0:0:0:0:0:0:0:1]:PORT", "http://[::0001]:PORT/v9",
      "http://[0::0.0.0.1]:PORT/",
    ])
  func reachesWhatItTakesOverIPv6(_ url: String) async throws {
    try await expectAnswer(at: url, ipv6: true)
  }

  private static let hasIPv6 = (try? LoopbackServer(ipv6: true, []))?.stop() != nil

  private func expectAnswer(at url: String, ipv6: Bool) async throws {
    let server = try LoopbackServer(ipv6: ipv6, [.json(200, customerJSON)])
    defer { server.stop() }
    let url = url.replacing("PORT", with: "\(server.port)")
    let client = try testClient(ClientConfiguration.standardTransport, baseURL: url, maximumRetries: 0)
    let customer = try await client.customers.retrieve("cus_1")
    #expect(customer.email == "ada@example.com")
    let path = url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
    let prefix = path.hasSuffix("/") ? String(path.dropLast()) : String(path)
    #expect(server.received.first?.line == "GET \(prefix)/v1/customers/cus_1 HTTP/1.1")
    let host = server.received.first?.header("Host")
    #expect(host?.hasSuffix(":\(server.port)") == true && host?.hasPrefix("[") == ipv6)
  }

  @Test(arguments: [
    "https://api.example.com", "https://API.example.com:65535", "https://a-b.my_service.internal:1",
    "https://10.1.2.3/v1",
    "https://xn--bcher-kva.example", "https://[2001:db8::1]:8443", "https://[::ffff:8.8.8.8]",
    "https://intranet",
    "https://1.example", "https://\(String(repeating: "a", count: 63)).example",
  ])
  func takesHostsThatCanBeReached(_ url: String) throws {
    _ = try testClient(RecordingTransport(.hang), baseURL: url)
  }

  /// Each with a word of what is said of it.
  @Test(arguments: [
    // Ports.
    ("http://127.0.0.1:+9102", "1 to 65535"), ("http://127.0.0.1:-1", "1 to 65535"),
    ("http://127.0.0.1:0", "1 to 65535"),
    ("http://127.0.0.1:65536", "1 to 65535"), ("http://127.0.0.1:", "1 to 65535"),
    ("http://127.0.0.1: 80", "1 to 65535"),
    ("http://127.0.0.1:0x50", "1 to 65535"), ("http://127.0.0.1:٣", "1 to 65535"),
    ("http://127.0.0.1:00080", "1 to 65535"),
    ("http://127.0.0.1:80:80", "1 to 65535"), ("http://[::1]x", "1 to 65535"),
    ("http://127.0.0.1:99999999999999999999", "1 to 65535"),
    // What would send the key in clear.
    ("http://example.com", "not encrypted"), ("http://127.0.0.1.evil.example", "not encrypted"),
    ("http://localhost.evil.example", "not encrypted"), ("http://evil.localhost.example", "not encrypted"),
    ("http://127.0.0.1@evil.example", "a user or a password"),
    ("http://localhost:80@evil.example", "a user or a password"),
    ("http://0x7f.1", "127.0.0.1"), ("http://0x7f", "127.0.0.1"), ("http://2130706433", "127.0.0.1"),
    ("http://127.1", "127.0.0.1"), ("http://0177.0.0.1", "127.0.0.1"), ("http://127.0.0.1.", "empty label"),
    ("http://[::ffff:8.8.8.8]", "not encrypted"), ("http://[::ffff:127.0.0.1]", "not encrypted"),
    ("http://0.0.0.0", "not encrypted"),
    ("http://[::]", "not encrypted"), ("http://10.0.0.1", "not encrypted"), ("http://①27.0.0.1", "xn--"),
    ("http://127。0。0。1", "xn--"), ("http://localhoﬆ", "xn--"),
    ("http://localhost\\@evil.example", "a user or a password"),
    ("http://localhost\\evil.example", "letters, digits"),
    // Hosts.
    ("https://", "no host"), ("https:///path", "no host"), ("https://:80", "no host"),
    ("https://.example.com", "empty label"),
    ("https://a..example.com", "empty label"), ("https://example.com.", "empty label"),
    ("https://bücher.example", "xn--"),
    ("https://a%2eexample.com", "letters, digits"), ("https://-a.example", "letters, digits"),
    ("https://a-.example", "letters, digits"),
    ("https://a b.example", "letters, digits"), ("https://a\tb.example", "letters, digits"),
    ("https://a.example\r\nX: y", "letters, digits"),
    ("https://a\u{0}.example", "letters, digits"),
    ("https://\(String(repeating: "a", count: 64)).example", "too long"),
    ("https://\(String(repeating: "a.", count: 130))example", "too long"), ("https://1.2.3", "127.0.0.1"),
    ("https://256.1.1.1", "127.0.0.1"),
    ("https://[::1", "without a ']'"), ("https://[]", "IPv6"), ("https://[fe80::1%25eth0]", "IPv6"),
    ("https://[fe80::1%eth0]", "IPv6"),
    ("https://[1.2.3.4]", "IPv6"), ("https://[::1::]", "IPv6"), ("https://[12345::]", "IPv6"),
    ("https://[1:2:3:4:5:6:7:8:9]", "IPv6"),
    ("https://[1:2:3:4:5:6:7]", "IPv6"), ("https://[v1.x]", "IPv6"),
    // The rest of a URL.
    ("", "no scheme"), ("example.com", "no scheme"), ("//example.com", "no scheme"),
    ("https:example.com", "no scheme"),
    ("ftp://example.com", "neither"), (" https://example.com", "neither"), ("https://example.com?x", "query"),
    ("https://example.com/?x", "query"), ("https://example.com#x", "fragment"),
    ("https://example.com//", "path"),
    ("https://example.com/a//b", "path"), ("https://example.com/../a", "path"),
    ("https://example.com/a b", "path"),
    ("https://example.com/%zz", "path"), ("https://example.com/é", "path"),
    ("https://u:p@example.com", "a user or a password"),
    ("https://@example.com", "a user or a password"),
  ])
  func refusesOthersAndSaysWhatToWrite(_ url: String, _ words: String) {
    do throws(TestError) {
      _ = try TestClient(
        configuration: ClientConfiguration(
          apiKey: "sk_test_secretvalue", baseURL: url, transport: RecordingTransport(.hang)))
      Issue.record("\(url) was taken")
    } catch {
      #expect("\(error)".contains("nothing was sent: the base URL") && "\(error)".contains(words), "\(error)")
    }
  }
}
