import ConnectionRuntime
import Foundation
import Testing

@Suite struct SignatureTests {
  static let scheme = SignatureScheme(
    header: "Stripe-Signature", scheme: "v1", tolerance: 300, secretPrefix: "whsec_")
  static let time = Date(timeIntervalSince1970: 1_700_000_000)
  static let body = Array(#"{"id":"evt_1"}"#.utf8)
  /// Worked out with OpenSSL: `printf '1700000000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec_test`.
  static let signature = "c89214b5b5da833daed6f0b8c5bb6bd58cea9022bd80ccc78230f3942d632925"

  private func verifier(
    _ secrets: [String] = ["whsec_test"], tolerance: Duration? = nil, now: Date = time
  ) throws(WebhookError) -> SignatureVerifier {
    try SignatureVerifier(scheme: Self.scheme, secrets: secrets, tolerance: tolerance, now: { now })
  }

  private func error(_ header: String?, now: Date = time, tolerance: Duration? = nil) throws -> WebhookError?
  {
    let verifier = try verifier(tolerance: tolerance, now: now)
    do throws(WebhookError) {
      try verifier.verify(body: Self.body, header: header)
      return nil
    } catch {
      return error
    }
  }

  @Test func acceptsASignatureMadeElsewhere() throws {
    #expect(try error("t=1700000000,v1=\(Self.signature)") == nil)
    #expect(try error("v1=\(Self.signature),t=1700000000") == nil)
    #expect(try error("t=1700000000,v1=00,v0=zz,v1=\(Self.signature)") == nil)
  }

  @Test(arguments: [", ", " ,", "\t,\t", "  ,  "])
  func acceptsWhiteSpaceAroundTheListsCommas(comma: String) throws {
    #expect(try error("t=1700000000\(comma)v1=\(Self.signature)") == nil)
    #expect(try error(" t=1700000000,v1=00\(comma)v1=\(Self.signature)\t") == nil)
  }

  @Test func readsAllElseOfTheHeaderOnlyAsItIsWritten() throws {
    #expect(try error("t=1700000000,v1=\(Self.signature.uppercased())") == .noMatch)
    #expect(try error("t=1700000000,\u{a0}v1=\(Self.signature)") == .noSignature)
    #expect(try error("t=1700000000,v1 =\(Self.signature)") == .noSignature)
    #expect(try error("t=1700000000,v1= \(Self.signature)") == .noMatch)
    guard case .malformedHeader = try error("t= 1700000000,v1=\(Self.signature)") else {
      return #expect(Bool(false))
    }
  }

  @Test func signsWhatItAccepts() throws {
    let header = try verifier().sign(body: Self.body, at: Self.time)
    #expect(header == "t=1700000000,v1=\(Self.signature)")
  }

  @Test func acceptsAnyOfSeveralSecrets() throws {
    let header = try verifier().sign(body: Self.body, at: Self.time)
    try verifier(["whsec_new", "whsec_test"]).verify(body: Self.body, header: header)
  }

  @Test func refusesAnotherBodySecretOrTime() throws {
    let header = try verifier().sign(body: Self.body, at: Self.time)
    #expect(throws: WebhookError.noMatch) { try verifier().verify(body: Self.body + [0x20], header: header) }
    #expect(throws: WebhookError.noMatch) {
      try verifier(["whsec_x"]).verify(body: Self.body, header: header)
    }
    #expect(try error("t=1700000001,v1=\(Self.signature)") == .noMatch)
    #expect(try error("t=1700000000,v1=\(Self.signature.dropLast(2))") == .noMatch)
    #expect(try error("t=1700000000,v1=\(Self.signature)00") == .noMatch)
    #expect(try error("t=1700000000,v1=zz") == .noMatch)
  }

  @Test func tellsTimesApart() throws {
    let header = "t=1700000000,v1=\(Self.signature)"
    #expect(try error(header, now: Self.time + 300) == nil)
    #expect(try error(header, now: Self.time + 301) == .tooOld(age: 301))
    #expect(try error(header, now: Self.time - 300) == nil)
    #expect(try error(header, now: Self.time - 301) == .tooNew(lead: 301))
    #expect(try error(header, now: Self.time + 1e9, tolerance: .zero) == nil)
    #expect(try error(header, now: Self.time + 11, tolerance: .seconds(10)) == .tooOld(age: 11))
    // Whether it is old is only said of what is genuine.
    #expect(try error("t=1,v1=00") == .noMatch)
  }

  @Test func tellsBadHeadersApart() throws {
    #expect(try error(nil) == .missingHeader)
    #expect(try error("t=1700000000") == .noSignature)
    #expect(try error("t=1700000000,v0=\(Self.signature)") == .noSignature)
    for header in ["", "t", "v1=aa", "t=x,v1=aa", "t=-1,v1=aa", "t=1,t=2,v1=aa", "t=1,,v1=aa"] {
      guard case .malformedHeader = try error(header) else { return #expect(Bool(false), "\(header)") }
    }
  }

  @Test func refusesSecretsThatAreNone() {
    #expect(throws: WebhookError.noSecret) { try verifier([]) }
    for secret in ["", "whsec_a b", "whsec_a\n", " whsec_a", "whsec_\u{a0}"] {
      #expect(throws: WebhookError.malformedSecret) { try verifier(["whsec_ok", secret]) }
    }
  }

  @Test func showsNoSecret() throws {
    let verifier = try verifier(["whsec_hidden"])
    var dumped = ""
    dump(verifier, to: &dumped)
    #expect(!"\(verifier)\(String(reflecting: verifier))\(dumped)".contains("hidden"))
  }

  @Test(arguments: try seeds("signature-headers"))
  func acceptsNoSavedSeed(name: String) throws {
    let header = String(decoding: try seed("signature-headers", name), as: UTF8.self)
    #expect(try error(header, tolerance: .zero) != nil)
  }

  @Test func acceptsNoDamagedHeader() throws {
    let header = Array("t=1700000000,v1=\(Self.signature)".utf8)
    var generator = SeededGenerator(state: 4)
    for _ in 0..<2000 {
      var damaged = header
      damaged[Int.random(in: 0..<header.count, using: &generator)] ^=
        1 << UInt8.random(in: 0..<8, using: &generator)
      let text = String(decoding: damaged, as: UTF8.self)
      #expect(try error(text, tolerance: .zero) != nil, "\(text)")
    }
  }
}
