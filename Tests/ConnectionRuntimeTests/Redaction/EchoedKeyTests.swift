import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

#if Tracing
  import InMemoryTracing
  import Tracing
#endif

/// Servers, proxies and libraries that give the key back, in each way in which texts quote one another.
///
/// One after the other: the neighbours of this suite watch the clock.
@Suite(.serialized) struct EchoedKeyTests {
  static let key = SaidTexts.longKey

  /// A way to write the key, by its name: the tests' output must not have the key.
  enum Spelling: String, CaseIterable, CustomTestStringConvertible {
    case plain, upperCase, oneEscape, allEscaped, escapedTwice, percent, percentTwice, html, htmlHexadecimal
    case basic, base64URL, base64WithinMore, hexadecimal, combiningMark, cutShort

    var testDescription: String { rawValue }

    var text: String {
      let key = EchoedKeyTests.key
      func each(_ write: (UInt8) -> String) -> String { key.utf8.map(write).joined() }
      func hexadecimal(_ byte: UInt8) -> String { String(format: "%02x", byte) }
      switch self {
      case .plain: return key
      case .upperCase: return key.uppercased()
      case .oneEscape: return key.replacing("_", with: #"\u005f"#, maxReplacements: 1)
      case .allEscaped: return each { #"\u00"# + hexadecimal($0).uppercased() }
      case .escapedTwice: return each { #"\\u00"# + hexadecimal($0) }
      case .percent: return key.replacing("_", with: "%5F")
      case .percentTwice: return each { "%25" + hexadecimal($0) }
      case .html: return each { "&#\($0);" }
      case .htmlHexadecimal: return each { "&#x0" + hexadecimal($0) + ";" }
      case .basic: return "Basic " + Data((key + ":").utf8).base64EncodedString()
      case .base64URL:
        return Data(("a" + key).utf8).base64EncodedString().replacing("+", with: "-").replacing(
          "/", with: "_")
      case .base64WithinMore: return Data(("user:" + key + " and more").utf8).base64EncodedString()
      case .hexadecimal: return each(hexadecimal)
      case .combiningMark: return key + "\u{301}"
      case .cutShort: return String(key.prefix(80))
      }
    }

    /// Whether a text tells the key in this spelling or plainly.
    func isTold(in text: String) -> Bool {
      let told = [self.text, EchoedKeyTests.key, String(EchoedKeyTests.key.prefix(72))]
      let text = text.lowercased()
      return told.contains { text.contains($0.lowercased()) }
    }
  }

  private func client(
    _ answer: RecordingTransport.Answer, _ change: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> TestClient {
    var configuration = testConfiguration(RecordingTransport(answer))
    configuration.apiKey = APIKey(Self.key)
    configuration.maximumRetries = 0
    change(&configuration)
    return try TestClient(configuration: configuration)
  }

  private func expectNothingTold<Value>(in value: Value, _ spelling: Spelling) {
    SaidTexts.look(into: value)
    let all = texts(of: value).joined(separator: "\n")
    #expect(!spelling.isTold(in: all), "\(spelling.rawValue)")
    if spelling == .plain { #expect(!spelling.isTold(in: spelledBytes(all)), "\(spelling.rawValue)") }
  }

  /// Where an error of the API may have it: each of its fields, a field that nobody knows, a name, an object within.
  @Test(arguments: Spelling.allCases)
  func hidesTheKeyInEveryPartOfAnErrorOfTheAPI(_ spelling: Spelling) async throws {
    let key = spelling.text
    let json =
      #"{"error":{"type":"\#(key)","code":"\#(key)","message":"Bad \#(key)!","param":"\#(key)","#
      + #""more":{"\#(key)":["\#(key)"]},"\#(key)":1},"\#(key)":2}"#
    for body in [
      json, String(json.dropLast(4)), "<html><title>Sent: \(key)</title></html>", key, "\"\(key)\"",
    ] {
      let headers = ["Request-Id": "req \(key)", "X-Sent": key]
      let client = try client(.json(401, body, headers: headers))
      let error = try #require(
        await failure { () async throws(TestError) in try await client.customers.create() })
      expectNothingTold(in: error, spelling)
      let failed = try #require(error.failure)
      let parts: [String?] = [
        failed.message, failed.requestID, failed.details.type, failed.details.code, failed.details.message,
        failed.details.param, String(decoding: failed.body, as: UTF8.self), error.requestID,
      ]
      for part in parts.compactMap({ $0 }) { #expect(!spelling.isTold(in: part)) }
      expectNothingTold(in: failed.json ?? .null, spelling)
      expectNothingTold(in: failed.details.additionalFields, spelling)
    }
  }

  /// Where an answer has it that can't be read: in a value of another type, in the path to it, in a broken text.
  @Test(arguments: Spelling.allCases)
  func hidesTheKeyInAnAnswerThatCanNotBeRead(_ spelling: Spelling) async throws {
    let key = spelling.text
    for body in [
      #"{"id":"cus_1","balance":"\#(key)"}"#, #"{"id":"cus_1","metadata":{"\#(key)":{}}}"#,
      #"{"id":"cus_1","metadata":{"\#(key) x":[{}]}}"#, #"{"id":{"\#(key)":1}}"#, key, "\"\(key)\"",
      #"{"id":"cus_1","livemode":"padded with words \#(key)"}"#,
    ] {
      let client = try client(.json(200, body))
      let error = try #require(
        await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") })
      guard case .decoding(let failed) = error else { return #expect(Bool(false)) }
      expectNothingTold(in: error, spelling)
      expectNothingTold(in: failed.error, spelling)
      // The body is what the caller asked for, as it came.
      #expect(failed.body == Array(body.utf8))
      let result = try await client.connection.result(of: Customers.retrieve("cus_1"))
      expectNothingTold(in: result, spelling)
      guard case .failure(let unreadable) = result.typed else { return #expect(Bool(false)) }
      expectNothingTold(in: unreadable, spelling)
    }
  }

  @Test(arguments: Spelling.allCases)
  func hidesTheKeyInWhatATransportSays(_ spelling: Spelling) async throws {
    struct Odd: Error { var url: String }
    let key = spelling.text
    for answer: RecordingTransport.Answer in [
      .failure(.connection("proxy got \(key)")), .failure(.invalidRequest("no such URL: \(key)")),
      .answer { _ in throw Odd(url: "https://api.example.com/?key=\(key)") },
    ] {
      let client = try client(answer)
      let error = try #require(
        await failure { () async throws(TestError) in try await client.customers.create() })
      expectNothingTold(in: error, spelling)
    }
  }

  @Test(arguments: Spelling.allCases)
  func hidesTheKeyInTheHeadersOfAnAnswerInLogsAndTraces(_ spelling: Spelling) async throws {
    let key = spelling.text
    let log = CapturedLog()
    #if Tracing
      let tracer = InMemoryTracer()
    #endif
    let client = try client(.json(200, customerJSON, headers: ["Request-Id": "req \(key)", "X-Sent": key])) {
      $0.logger = log.logger
      #if Tracing
        $0.tracer = tracer
      #endif
    }
    let response = try await client.connection.response(to: Customers.retrieve("cus_1"))
    expectNothingTold(in: response, spelling)
    expectNothingTold(in: response.headers, spelling)
    expectNothingTold(in: response.headers.map(\.value), spelling)
    let path = RequestPath(stringLiteral: "/v1/customers/" + Self.key)
    _ = try? await client.connection.response(to: APIRequest<Customer>(.get, path))
    #expect(log.lines.count == 2)
    for line in log.lines { expectNothingTold(in: line, spelling) }
    #if Tracing
      for span in tracer.finishedSpans { expectNothingTold(in: span, spelling) }
    #endif
  }

  @Test func hidesTheKeyInWhatIsRefusedBeforeAnythingIsSent() async throws {
    let key = Self.key
    for url in ["https://\(key)@example.com", "https://\(key).example.com:x", "\(key)", "ftp://\(key)"] {
      do throws(TestError) {
        var configuration = testConfiguration(RecordingTransport(.hang))
        configuration.apiKey = APIKey(key)
        configuration.baseURL = url
        _ = try TestClient(configuration: configuration)
        Issue.record("a base URL with the key was taken")
      } catch {
        expectNothingTold(in: error, .plain)
      }
    }
    let client = try client(.hang)
    let path = RequestPath(stringLiteral: "/v1/\(key)?x")
    let requests: [(APIRequest<Customer>, RequestOptions)] = [
      (APIRequest(.get, path), .init()), (Customers.create(), .init(apiKey: APIKey(key + "\n"))),
      (Customers.create(), .init(account: key + " ")),
    ]
    for (request, options) in requests {
      let error = await failure { () async throws(TestError) in
        try await client.connection.response(to: request, options: options)
      }
      expectNothingTold(in: try #require(error), .plain)
    }
  }

  /// A call with a key of its own may tell neither.
  @Test func hidesTheClientsKeyAndTheCallsOwn() async throws {
    let client = try client(.json(401, #"{"error":{"message":"\#(Self.key) or sk_test_otherkey"}}"#))
    let error = await failure { () async throws(TestError) in
      try await client.customers.retrieve("cus_1", options: RequestOptions(apiKey: "sk_test_otherkey"))
    }
    #expect(error?.failure?.message == "[redacted] or [redacted]")
  }

  @Test func hidesSecretParametersThatAServerSendsBackAndTheQueryInWhatATransportSays() async throws {
    let parameters: JSONValue = [
      "card": ["cvc": "737", "number": "4242"], "password": "correct horse", "name": "Ada",
    ]
    let body = #"{"error":{"message":"737 is no code for correct horse, 17370, Ada"}}"#
    let refusing = try client(.json(402, body))
    let request = APIRequest<Customer>(.post, "/v1/customers", body: parameters)
    let error = await failure { () async throws(TestError) in
      try await refusing.connection.response(to: request)
    }
    #expect(error?.failure?.message == "[redacted] is no code for [redacted], 17370, Ada")

    let secret = APIRequest<Customer>(.post, "/v1/x", body: SecretIntent(id: "pi_1", pin: "98765432"))
    let echoing = try client(.json(200, #"{"id":{"98765432":1}}"#))
    let unreadable = await failure { () async throws(TestError) in
      try await echoing.connection.response(to: secret)
    }
    #expect(!texts(of: try #require(unreadable)).contains { $0.contains("98765432") })

    let broken = try client(
      .answer { request in
        throw TransportError.connection("can't reach https://api.example.com\(request.target)")
      })
    var found = broken.customers.search("email:'ada@example.com'").makeAsyncIterator()
    do throws(TestError) {
      _ = try await found.next()
    } catch {
      expectNothingTold(in: error, .plain)
      #expect("\(error)".contains("can't reach https://api.example.com/v1/customers/search?[redacted]"))
    }
  }

  @Test func leavesAloneWhatIsNoKey() async throws {
    let message =
      "Keys begin with sk_test_; \(Self.key.prefix(16)) is one. 100% & more, C:\\\\temp, a\\u0062c"
    let client = try client(.json(400, #"{"error":{"message":"\#(message)"}}"#))
    let error = await failure { () async throws(TestError) in try await client.customers.create() }
    let shown = message.replacing(#"\\"#, with: #"\"#).replacing(#"\u0062"#, with: "b")
    #expect(error?.failure?.message == shown)
  }

  /// The harness that looks through all texts of this target's tests finds a key where there is one.
  @Test func findsAKeyInATextThatHasOne() {
    #expect(SaidTexts.key(in: "a \(Self.key) b") == Self.key)
    withKnownIssue { SaidTexts.look(through: "Authorization: Bearer \(SaidTexts.keys[0])", isKept: false) }
    #expect(SaidTexts.total > 0)
  }
}
