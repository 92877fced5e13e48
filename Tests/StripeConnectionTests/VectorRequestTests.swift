import ConnectionOperations
import ConnectionRuntime
import ConnectionTesting
import Foundation
import HTTPTypes
import StripeConnection
import StripeOperations
import Testing

/// Our requests beside those of Stripe's official Python library, for the same inputs.
@Suite struct VectorRequestTests {
  /// The headers that decide what a request does.
  private static let headers = [
    "Authorization", "Content-Type", "Stripe-Account", "Stripe-Version", "X-Correlation",
  ].compactMap { HTTPField.Name($0) }

  @Test func sendsWhatTheOfficialLibrarySends() async throws {
    let operations = Dictionary(uniqueKeysWithValues: StripeClient.operations.map { ($0.descriptor.id, $0) })
    var compared: [String: Int] = [:]
    for (vector, input) in try VectorFiles.requests() {
      let name: Comment = "\(vector.operation): \(vector.title)"
      let operation = try #require(operations[vector.operation], name)
      let sent: RecordedRequest
      do {
        sent = try await request(of: operation, input, vector.options)
      } catch {
        Issue.record("\(name): \(error)")
        continue
      }
      compare(sent, with: vector.request, name)
      compared[vector.operation, default: 0] += 1
    }

    for operation in StripeClient.operations {
      let fewest = operation.descriptor.kind == .action ? 25 : 1
      #expect(compared[operation.descriptor.id, default: 0] >= fewest, "\(operation.descriptor.id)")
    }
    print("\(compared.values.reduce(0, +)) request vectors of \(compared.count) operations compared")
  }

  private func request(
    of operation: ConnectionOperation<StripeClient>, _ input: [UInt8],
    _ given: VectorFiles.RequestVector.Options
  ) async throws -> RecordedRequest {
    let transport = RecordingTransport(.text("{}"))
    let client = try StripeClient(
      configuration: ClientConfiguration(
        apiKey: "sk_test_vectors", maximumRetries: 0, transport: transport))
    var options = RequestOptions(
      apiKey: given.apiKey.map { APIKey($0) }, account: given.account, apiVersion: given.apiVersion,
      idempotencyKey: given.idempotencyKey, expand: given.expand ?? [])
    for (name, value) in given.headers ?? [:] {
      options.headers[try #require(HTTPField.Name(name))] = value
    }
    _ = try await operation.call(client, OperationInput(json: input), options)
    return try #require(transport.requests.first)
  }

  private func compare(
    _ sent: RecordedRequest, with wanted: VectorFiles.RequestVector.Request, _ name: Comment
  ) {
    #expect(sent.method == wanted.method, name)
    let parts = sent.target.split(separator: "?", maxSplits: 1).map(String.init)
    #expect(Self.segments(parts[0]) == Self.segments(wanted.path), name)
    compare(parts.count > 1 ? parts[1] : "", with: wanted.query, name)
    compare(sent.body, with: wanted.body, name)

    for header in Self.headers {
      #expect(sent.headers[header] == wanted.headers[header.rawName], "\(name), \(header)")
    }
    let key = HTTPField.Name("Idempotency-Key").flatMap { sent.headers[$0] }
    if wanted.headers["Idempotency-Key"] == "(generated)" {
      let version4 = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
      #expect(key?.wholeMatch(of: version4) != nil, "\(name): \(key ?? "no key")")
    } else {
      #expect(key == wanted.headers["Idempotency-Key"], name)
    }
  }

  private func compare(_ text: String, with wanted: [[String]], _ name: Comment) {
    guard let sent = FormContent(text: text) else {
      Issue.record("\(name): can't be decoded: \(text)")
      return
    }
    let wanted = FormContent(pairs: wanted)
    let missing = wanted.counted.filter { sent.counted[$0.key] != $0.value }.keys
    let surplus = sent.counted.filter { wanted.counted[$0.key] != $0.value }.keys
    #expect(missing.isEmpty && surplus.isEmpty, "\(name): missing \(missing), surplus \(surplus)")
    #expect(sent.indices == wanted.indices, name)
  }

  private static func segments(_ path: String) -> [[UInt8]?] {
    path.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.removingPercentEncoding.map { Array($0.utf8) }
    }
  }
}
