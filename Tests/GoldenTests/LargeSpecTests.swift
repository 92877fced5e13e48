import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import FileRendering
import Foundation
import JSONText
import SourceDiagnostics
import Testing

/// Specs that are large in one way. Where work grew with the square of what they hold, or faster, each would take minutes to centuries;
/// the limit is far above what they take.
@Suite(.serialized) struct LargeSpecTests {
  @Test(.timeLimit(.minutes(1)))
  func warnsOfThousandsOfUnusedTypes() throws {
    let spec = try LargeSpec(types: (0..<10_000).map { "  Unused\($0): {fields: {a: string}}\n" }.joined())
    #expect(spec.diagnostics.warningCount == 10_000)
    #expect(spec.plan != nil)
    let printed = DiagnosticPrinter().text(spec.diagnostics)
    #expect(printed.hasSuffix("9000 more are not shown; --format json has all of them\n"))
  }

  @Test(.timeLimit(.minutes(1)))
  func reportsThousandsOfUnknownTypes() throws {
    let spec = try LargeSpec(types: (0..<5_000).map { "  T\($0): {fields: {a: Tx\($0)}}\n" }.joined())
    #expect(spec.diagnostics.errorCount == 5_000)
    #expect(spec.diagnostics.all.first?.remedy?.hasPrefix("did you mean 'T") == true)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "[Ab ", "aTODO", "word and more ", "` ", "*", "é", "\u{301}", "{"])
  func readsATextOfMegabytes(_ piece: String) throws {
    let text = String(repeating: piece, count: 3_000_000 / piece.utf8.count)
    let spec = try LargeSpec(
      connection: { $0.replacing("Sell things and keep customers.", with: "\"\(text)\"") })
    #expect(!spec.diagnostics.hasErrors, "\(DiagnosticPrinter().text(spec.diagnostics).prefix(1_000))")
    #expect(spec.plan?.connection.identity.summary.value.utf8.count == text.utf8.count)
  }

  @Test(.timeLimit(.minutes(1)))
  func marksAPlaceInALineOfMegabytes() throws {
    let values = (0..<20_000).map { _ in "twice" }.joined(separator: ", ")
    let spec = try LargeSpec(types: "  Twice: {values: [\(values)]}\n")
    #expect(spec.diagnostics.errorCount == 19_999)
    #expect(DiagnosticPrinter().text(spec.diagnostics).utf8.count < 1_000_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func pagesEndWhereTypesAreNestedWithoutEnd() throws {
    let types = (0..<2_000).map { "  C\($0): {fields: {a: C\($0 + 1)?, b: list(C\($0 + 1))?}}\n" }.joined()
    let spec = try LargeSpec(
      types: types + "  C2000: {fields: {a: string}}\n",
      customer: { $0.replacing("  email: email?\n", with: "  email: email?\n  root: C0?\n") })
    let plan = try #require(spec.plan, "\(DiagnosticPrinter().text(spec.diagnostics))")
    let files = try ConnectionFiles.all(
      of: plan, pages: Page.all(of: plan), templates: TemplateLibrary(),
      generator: GeneratorStamp(version: "0.0.0", specFolder: "input"))
    let page = try #require(files.first { $0.path == "Docs/resources/customer.md" })
    #expect(page.text.contains("More deeply nested fields are not shown."))
    #expect(page.text.contains("Its fields are shown above."))
    #expect(page.text.utf8.count < 5_000_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func samplesEndWhereAlternativesLeadBack() throws {
    let spec = try LargeSpec(
      types: """
          Leaf: {fields: {kind: string}}
          Sum: {fields: {kind: string, left: Expression, right: Expression}}
          Expression: {one-of: {sum: Sum, leaf: Leaf}, discriminator: kind}

        """,
      customer: {
        $0.replacing(
          "  email: email?\n",
          with: "  email: email?\n  root: Expression\n  before: Customer | deleted(Customer)\n")
      })
    let plan = try #require(spec.plan, "\(DiagnosticPrinter().text(spec.diagnostics))")
    let sample = SampleMaker(plan: plan).sample(of: .model(TypeName(["Customer"])))
    #expect(sample.compactText.utf8.count < 10_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func refusesAlternativesThatAllLeadBack() throws {
    let spec = try LargeSpec(
      types: """
          Left: {fields: {kind: string, next: Either}}
          Right: {fields: {kind: string, next: Either}}
          Either: {one-of: {left: Left, right: Right}, discriminator: kind}

        """, customer: { $0.replacing("  email: email?\n", with: "  email: email?\n  root: Either?\n") })
    #expect(spec.diagnostics.all.map(\.code) == ["endless-type"])
  }

  @Test(.timeLimit(.minutes(1)))
  func countsTheFieldsOfObjectsInsideOfOthers() throws {
    let fields = (0..<10_000).map { "f\($0): string" }.joined(separator: ", ")
    let spec = try LargeSpec(
      types: "  Wide: {fields: {inner: {fields: {\(fields)}}}}\n",
      customer: { $0.replacing("  email: email?\n", with: "  email: email?\n  root: Wide?\n") })
    #expect(spec.diagnostics.all.map(\.code) == ["huge-type"])
  }

  @Test(.timeLimit(.minutes(1)))
  func refusesATypeWhoseSmallestValueIsNestedWithoutEnd() throws {
    let types = (0..<5_000).map { "  C\($0): {fields: {a: C\($0 + 1)}}\n" }.joined()
    let spec = try LargeSpec(
      types: types + "  C5000: {fields: {a: string}}\n",
      customer: { $0.replacing("  email: email?\n", with: "  email: email?\n  root: C0\n") })
    #expect(spec.diagnostics.all.map(\.code) == ["huge-type"])
    #expect(spec.diagnostics.all.first?.message == "every 'C4940' is nested deeper than 60 levels")
  }
}

/// The base of the cases with other texts, read and planned.
private struct LargeSpec {
  var plan: Plan?
  var diagnostics = Diagnostics()

  init(
    types: String? = nil, connection: (String) -> String = { $0 }, customer: (String) -> String = { $0 }
  ) throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "large-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    try files.copyItem(at: GoldenCase.folder.appending(path: "_base/input"), to: folder)
    func change(_ path: String, _ change: (String) -> String) throws {
      let file = folder.appending(path: path)
      try change(String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
    }
    try change("connection.yaml", connection)
    try change("resources/customer.yaml", customer)
    if let types {
      try ("types:\n" + types).write(
        to: folder.appending(path: "types/large.yaml"), atomically: true, encoding: .utf8)
    }
    let read = ConnectionReader.read(
      directory: folder.path, displayPath: "input", diagnostics: &diagnostics)
    plan = read.flatMap { Planner.plan($0, diagnostics: &diagnostics) }
  }
}
