import Foundation
import OpenAPIImport
import SourceDiagnostics
import Testing

/// The documents that `Scripts/fuzz openapi` begins with, and those that it once found to break something.
@Suite(.timeLimit(.minutes(1))) struct FuzzedDocumentTests {
  static let documents: [String] = {
    let folder = "\(Workbench.documents)/Fuzzed"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }()

  @Test func thereAreSome() { #expect(Self.documents.count >= 9) }

  @Test(arguments: documents)
  func endsAsAValidSpecWithoutCharactersThatActOrWithAnError(_ document: String) throws {
    let bench = try Workbench("fuzzed")
    let text = String(decoding: try #require(FileManager.default.contents(atPath: document)), as: UTF8.self)
    let (report, diagnostics) = try bench.attempt(text, words: true)
    guard let report else {
      #expect(diagnostics.hasErrors)
      return
    }
    _ = try bench.connectionRead()
    for file in report.files {
      #expect(UnsafeCharacter.first(in: try bench.text(file).utf8) == nil, "\(file)")
    }
    #expect(UnsafeCharacter.first(in: report.text().utf8) == nil)
    let before = try bench.snapshot()
    let again = try bench.attempt(text, .existing)
    #expect(try #require(again.report).changes.isEmpty, "\(again.report?.changes ?? [])")
    #expect(try bench.snapshot() == before)
  }
}
