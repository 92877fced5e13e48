import ConnectionSpec
import LocatedYAML
import SourceDiagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes or updates the spec of a connection from an OpenAPI document.
public enum Importer {
  /// What was done, or would be; nil where nothing could be done, which then was reported.
  ///
  /// The new spec is validated before the first byte is written, and each file takes the place of the old one as a
  /// whole.
  public static func run(_ options: ImportOptions, diagnostics: inout Diagnostics) -> ImportReport? {
    guard isIdentifier(options.connection) else {
      diagnostics.error(
        "malformed-name", "'\(options.connection)' cannot be the name of a connection", path: options.specs)
      return nil
    }
    guard let root = DocumentFile.read(options.document, diagnostics: &diagnostics),
      let document = APIDocument(root, path: options.document, diagnostics: &diagnostics)
    else { return nil }
    let directory = "\(options.specs)/\(options.connection)"
    var folder = SpecFolder([])
    if FileManager.default.fileExists(atPath: "\(directory)/connection.yaml") {
      let files = YAMLFolder.read(directory: directory, diagnostics: &diagnostics)
      guard ConnectionReader.read(files, folder: directory, diagnostics: &diagnostics) != nil else {
        return nil
      }
      // What the present spec is warned of is not the import's business.
      diagnostics = Diagnostics()
      folder = SpecFolder(files)
    } else if options.selection == .existing {
      diagnostics.error(
        "missing-file", "there is no spec in this folder yet", path: directory,
        remedy: "name operations with --operation or --operations, or take all with --all")
      return nil
    } else {
      NewConnection(document: document, name: options.connection).create(in: &folder)
    }
    guard var run = ImportRun(document, folder, options, diagnostics: &diagnostics) else { return nil }
    run.update()
    let changes = run.folder.changes
    guard isValid(changes, run.folder, directory, diagnostics: &diagnostics) else { return nil }
    run.report.files = changes.map(\.path)
    run.report.isDryRun = options.isDryRun
    if !options.isDryRun {
      guard SpecFiles(directory: directory).write(changes, diagnostics: &diagnostics) else { return nil }
    }
    return run.report
  }

  /// Reads the spec as it would be.
  private static func isValid(
    _ changes: [(path: String, text: String)], _ folder: SpecFolder, _ directory: String,
    diagnostics: inout Diagnostics
  ) -> Bool {
    if changes.isEmpty { return true }
    let texts = Dictionary(uniqueKeysWithValues: changes.map { ($0.path, $0.text) })
    var found = Diagnostics()
    let files = folder.files.values.sorted { $0.path < $1.path }.compactMap { file -> YAMLFile? in
      let source =
        texts[file.path].map { SourceFile(path: "\(directory)/\(file.path)", text: $0) } ?? file.source
      guard let source else { return nil }
      return YAMLFile(
        relativePath: file.path, source: source, root: YAMLReader.read(file: source, diagnostics: &found))
    }
    if ConnectionReader.read(files, folder: directory, diagnostics: &found) != nil { return true }
    for problem in found.all where problem.severity == .error { diagnostics.append(problem) }
    diagnostics.error(
      "unfit-import", "the spec would not be valid after this import, so nothing was written",
      path: directory,
      remedy: "correct what is named above in the spec or in the document, or leave the operation out")
    return false
  }
}
