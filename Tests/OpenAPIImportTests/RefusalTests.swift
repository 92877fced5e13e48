import Foundation
import OpenAPIImport
import SourceDiagnostics
import Testing

/// Input that nothing can be made of.
struct RefusalTests {
  private func problem(_ text: String, _ selection: ImportOptions.Selection = .all) throws -> Diagnostic {
    let bench = try Workbench("broken")
    let path = try bench.write(text, to: "document")
    var diagnostics = Diagnostics()
    let options = ImportOptions(document: path, specs: bench.root, connection: "broken", selection: selection)
    #expect(Importer.run(options, diagnostics: &diagnostics) == nil)
    #expect(!FileManager.default.fileExists(atPath: bench.directory))
    return try #require(diagnostics.all.first { $0.severity == .error })
  }

  @Test func refusesTextThatIsNoDocument() throws {
    #expect(try problem("{\"openapi\": \"3.0.0\", ").span?.start.line == 1)
    #expect(try problem("{}").code == "not-openapi")
    #expect(try problem("[1]").code == "not-openapi")
    #expect(try problem("").code == "empty-file")
  }

  @Test func refusesOtherVersions() throws {
    let problem = try problem("{\"swagger\": \"2.0\", \"paths\": {}}")
    #expect(problem.message.contains("Swagger 2"))
  }

  @Test func refusesBrokenArchives() throws {
    let bench = try Workbench("broken")
    let path = "\(bench.root)/document"
    try Data([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 1, 2, 3]).write(to: URL(fileURLWithPath: path))
    var diagnostics = Diagnostics()
    let options = ImportOptions(document: path, specs: bench.root, connection: "broken", selection: .all)
    #expect(Importer.run(options, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.first?.message.contains("xz") == true)
  }

  @Test func asksForOperationsWhereThereIsNoSpec() throws {
    let problem = try problem("{\"openapi\": \"3.0.0\", \"paths\": {}}", .existing)
    #expect(problem.remedy?.contains("--all") == true)
  }

  @Test func suggestsTheOperationThatIsMeant() throws {
    let bench = try Workbench("pets")
    let endpoint = try #require(ImportOptions.NamedEndpoint("pets.create=POST /v1/pet"))
    var diagnostics = Diagnostics()
    let options = ImportOptions(
      document: "\(Workbench.documents)/pets.yaml", specs: bench.root, connection: "pets",
      selection: .named([endpoint]))
    #expect(Importer.run(options, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.first?.remedy == "did you mean 'POST /v1/pets'?")
  }
}
