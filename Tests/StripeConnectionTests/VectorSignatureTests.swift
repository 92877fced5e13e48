import ConnectionRuntime
import Foundation
import StripeConnection
import Testing

/// Signatures beside those of Stripe's official Python library: made there and judged here, and the other way round.
@Suite struct VectorSignatureTests {
  fileprivate static func verifier(_ secret: String, tolerance: Int, now: Int) throws -> SignatureVerifier {
    let time = Date(timeIntervalSince1970: Double(now))
    return try SignatureVerifier(
      scheme: #require(StripeClient.signatureScheme), secrets: [secret], tolerance: .seconds(tolerance),
      now: { time })
  }

  private static func problem(of vector: VectorFiles.SignatureVector) throws -> WebhookError? {
    do {
      try verifier(vector.secret, tolerance: vector.tolerance, now: vector.now)
        .verify(body: Array(vector.payload.utf8), header: vector.header)
      return nil
    } catch let error as WebhookError {
      return error
    }
  }

  @Test func acceptsWhatTheOfficialLibrarySigns() throws {
    let vectors = try VectorFiles.signatures().filter {
      ($0.library == "accepts" && $0.weRefuse == nil) || $0.weAccept != nil
    }
    for vector in vectors {
      let problem = try Self.problem(of: vector)
      #expect(problem == nil, "\(vector.kind), \(vector.title): \(String(describing: problem))")
    }
    #expect(vectors.count >= 100)
    print("\(vectors.count) signatures accepted, \(vectors.count { $0.weAccept != nil }) of them by us alone")
  }

  @Test func refusesEveryTamperedVariant() throws {
    let vectors = try VectorFiles.signatures().filter {
      ($0.library == "refuses" && $0.weAccept == nil) || $0.weRefuse != nil
    }
    for vector in vectors {
      #expect(try Self.problem(of: vector) != nil, "accepted: \(vector.kind), \(vector.title)")
    }
    let kinds = Set(vectors.map(\.kind))
    #expect(kinds.count >= 12)
    print(
      "\(vectors.count) tampered variants of \(kinds.count) kinds refused, "
        + "\(vectors.count { $0.library == "accepts" }) of them by us alone")
  }

  /// One of our signatures, for the library to judge.
  private struct Made: Encodable {
    var payload: String
    var secret: String
    var timestamp: Int
    var header: String

    init(payload: String, secret: String, timestamp: Int) throws {
      self.payload = payload
      self.secret = secret
      self.timestamp = timestamp
      header = try VectorSignatureTests.verifier(secret, tolerance: 300, now: timestamp)
        .sign(body: Array(payload.utf8), at: Date(timeIntervalSince1970: Double(timestamp)))
    }
  }

  @Test func signsAsTheOfficialLibrarySigns() throws {
    var made: [Made] = []
    for vector in try VectorFiles.signatures() where vector.kind == "genuine" {
      let own = try Made(payload: vector.payload, secret: vector.secret, timestamp: vector.now)
      #expect(own.header == vector.header)
      made.append(own)
    }
    let texts = [
      "", "a b", "ü", "\u{0}", "🔑", "\"", "\\", "\n", "e\u{301}", String(repeating: "x", count: 3000),
    ]
    for number in 0..<200 {
      let note = (0..<number % 7).map { texts[(number + $0 * 3) % texts.count] }.joined()
      let event: JSONValue = .object([
        "id": .string("evt_\(number)"), "object": "event", "note": .string(note),
      ])
      made.append(
        try Made(
          payload: String(decoding: event.json(), as: UTF8.self),
          secret: "whsec_\(texts[number % 5].count)\(number)",
          timestamp: 1_000_000_000 + number * 7_777_777))
    }
    if let path = ProcessInfo.processInfo.environment["CONNECTION_SIGNATURES"] {
      try JSONEncoder().encode(made).write(to: URL(filePath: path))
      print("\(made.count) signatures of ours written for the library to judge")
    }
  }
}
