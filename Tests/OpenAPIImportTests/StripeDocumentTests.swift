import Foundation
import OpenAPIImport
import Testing

/// Stripe's own document, where it is at hand.
///
/// It is looked for in `STRIPE_OPENAPI`, and beside the project.
struct StripeDocumentTests {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let document: String? = {
    let beside = project + "/../shared/reference/stripe-openapi-2026-05-27.json.xz"
    let paths = [ProcessInfo.processInfo.environment["STRIPE_OPENAPI"], beside].compactMap { $0 }
    return paths.first { FileManager.default.fileExists(atPath: $0) }
  }()

  private func bench() throws -> Workbench {
    let bench = try Workbench("stripe")
    try FileManager.default.copyItem(atPath: "\(Self.project)/spec/stripe", toPath: bench.directory)
    return bench
  }

  @Test(.enabled(if: document != nil, "needs Stripe's document: set STRIPE_OPENAPI to its path"))
  func changesNothingTheSecondTime() throws {
    let bench = try bench()
    let document = try #require(Self.document)
    try bench.run(document)
    let before = try bench.snapshot()
    let report = try bench.run(document)
    #expect(report.changes.isEmpty, "\(report.changes.prefix(5))")
    #expect(try bench.snapshot() == before)
    _ = try bench.connectionRead()
  }

  @Test(.enabled(if: document != nil, "needs Stripe's document: set STRIPE_OPENAPI to its path"))
  func typesWhatWasOpen() throws {
    let bench = try bench()
    try bench.run(try #require(Self.document))
    let connection = try bench.connectionRead()
    #expect(connection.events.count + connection.triggers.count == 254)
    let charge = try bench.text("resources/charge.yaml") + bench.text("types/payment_method_details.yaml")
    #expect(!charge.contains(": json"))
  }
}
