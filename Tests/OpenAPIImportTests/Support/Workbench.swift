import ConnectionSpec
import Foundation
import OpenAPIImport
import SourceDiagnostics
import Testing

/// A folder of specs that is gone after the test.
final class Workbench {
  let root: String
  let connection: String

  init(_ connection: String) throws {
    self.connection = connection
    root = NSTemporaryDirectory() + "import-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The folder with the documents of these tests.
  static let documents = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("Documents").path

  var directory: String { "\(root)/\(connection)" }

  /// Imports a document of the tests' folder, or of a path.
  @discardableResult
  func run(
    _ document: String, _ selection: ImportOptions.Selection = .existing, words: Bool = false,
    dry: Bool = false
  ) throws -> ImportReport {
    var diagnostics = Diagnostics()
    let path = document.hasPrefix("/") ? document : "\(Self.documents)/\(document)"
    let options = ImportOptions(
      document: path, specs: root, connection: connection, selection: selection, takesWords: words,
      isDryRun: dry)
    let report = Importer.run(options, diagnostics: &diagnostics)
    return try #require(report, "\(DiagnosticPrinter(usesColour: false).text(diagnostics))")
  }

  func text(_ path: String) throws -> String {
    String(
      decoding: try #require(FileManager.default.contents(atPath: "\(directory)/\(path)")), as: UTF8.self)
  }

  /// Writes a file below the specs' folder, and gives its path.
  @discardableResult
  func write(_ text: String, to path: String) throws -> String {
    let whole = "\(root)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
    return whole
  }

  /// Every file with its bytes and the time it was written.
  func snapshot() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: directory)
    return Dictionary(
      uniqueKeysWithValues: try paths.filter { $0.hasSuffix(".yaml") }.map { path in
        let time = try FileManager.default.attributesOfItem(atPath: "\(directory)/\(path)")[.modificationDate]
        return (path, "\(time as? Date ?? .distantPast) " + (try text(path)))
      })
  }

  /// The spec as the generator reads it.
  func connectionRead() throws -> Connection {
    var diagnostics = Diagnostics()
    let connection = ConnectionReader.read(directory: directory, diagnostics: &diagnostics)
    return try #require(connection, "\(DiagnosticPrinter(usesColour: false).text(diagnostics))")
  }
}
