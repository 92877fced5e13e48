import ConnectionSpec
import Foundation
import SourceDiagnostics
import Testing

/// The connections of this repository, read as a whole.
@Suite struct ConnectionTests {
  private let specs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../spec").standardizedFileURL

  @Test func readsStripeWithoutAWarning() throws {
    var diagnostics = Diagnostics()
    let connection = ConnectionReader.read(
      directory: specs.appending(path: "stripe").path, displayPath: "spec/stripe", diagnostics: &diagnostics)
    #expect(DiagnosticPrinter().text(diagnostics) == "")
    let stripe = try #require(connection)
    #expect(stripe.identity.name.value == "stripe")
    let create = try #require(stripe.groups.flatMap(\.operations).first { $0.id == "customers.create" })
    #expect(create.endpoint.path == "/v1/customers")
    #expect(create.kind == .action)
  }

  @Test func countsWhatStripeConsistsOf() throws {
    var diagnostics = Diagnostics()
    let stripe = try #require(
      ConnectionReader.read(directory: specs.appending(path: "stripe").path, diagnostics: &diagnostics))
    let summary = ConnectionSummary(stripe)
    #expect(summary.actions + summary.queries == summary.operations.total)
    #expect(summary.triggers.total == stripe.triggers.count)
    #expect(summary.types + summary.resources.total == stripe.types.count)
    #expect(summary.operations.withoutSummary == 0)
    #expect(summary.fields.total > summary.resources.total)
    #expect(summary.description.hasPrefix("\(stripe.triggers.count) triggers, "))
  }

  @Test func reportsAFolderThatIsNotThereOnce() {
    var diagnostics = Diagnostics()
    let missing = specs.appending(path: "no-such-connection").path
    #expect(
      ConnectionReader.read(directory: missing, displayPath: "spec/none", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.errorCount == 1)
  }
}
