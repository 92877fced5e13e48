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
  /// Runs an import; reports an error and returns nil if it fails.
  ///
  /// The new spec is validated before the first byte is written, and each file is replaced as a whole. With
  /// `isDryRun`, the report describes what would be written.
  public static func run(_ options: ImportOptions, diagnostics: inout Diagnostics) -> ImportReport? {
    guard isIdentifier(options.connection), options.connection.utf8.count <= longestStem else {
      diagnostics.error(
        "malformed-name", "\(quoted(options.connection)) cannot be the name of a connection",
        path: options.specs)
      return nil
    }
    guard let source = DocumentFile.read(options.document, diagnostics: &diagnostics) else { return nil }
    let directory = "\(options.specs)/\(options.connection)"
    var files: [YAMLFile] = []
    if FileManager.default.fileExists(atPath: "\(directory)/connection.yaml") {
      files = YAMLFolder.read(directory: directory, diagnostics: &diagnostics)
      guard ConnectionReader.read(files, folder: directory, diagnostics: &diagnostics) != nil else {
        return nil
      }
      // Warnings about the present spec are not part of the import.
      diagnostics = Diagnostics()
    } else if options.selection == .existing {
      diagnostics.error(
        "missing-file", "there is no spec in this folder yet", path: directory,
        remedy: "name operations with --operation or --operations, or take all with --all")
      return nil
    }
    guard let imported = spec(of: source, over: files, options, diagnostics: &diagnostics) else { return nil }
    if !options.isDryRun {
      guard SpecFiles(directory: directory).write(imported.changes, diagnostics: &diagnostics) else {
        return nil
      }
    }
    return imported.report
  }

  /// The result of an import before it is written.
  package struct Imported {
    var changes: [SpecFiles.Change]
    /// All files of the new spec, which is valid.
    package var files: [YAMLFile]
    /// The report of the changes.
    package var report: ImportReport
  }

  /// Makes a spec from a document's bytes, which are not compressed, and the files of the present spec,
  /// without reading or writing any file.
  ///
  /// `files` is empty for a new spec.
  package static func spec(
    of bytes: [UInt8], over files: [YAMLFile], _ options: ImportOptions, diagnostics: inout Diagnostics
  ) -> Imported? {
    spec(
      of: DocumentFile(path: options.document, bytes: bytes), over: files, options, diagnostics: &diagnostics)
  }

  private static func spec(
    of source: DocumentFile, over files: [YAMLFile], _ options: ImportOptions, diagnostics: inout Diagnostics
  ) -> Imported? {
    guard let root = source.value(diagnostics: &diagnostics),
      let document = APIDocument(root, path: options.document, diagnostics: &diagnostics)
    else { return nil }
    let directory = "\(options.specs)/\(options.connection)"
    let budget = WorkBudget(values: root.valueCount)
    var folder = EditedSpec(files)
    var omissions: [Omission] = []
    var assumptions: [Assumption] = []
    if files.isEmpty {
      let connection = NewConnection(document: document, name: options.connection)
      omissions = connection.create(in: &folder)
      assumptions = connection.assumptions
    }
    guard
      var run = ImportRun(document, folder, options, budget: budget, diagnostics: &diagnostics)
    else { return nil }
    run.update()
    if let place = budget.exhaustedAt {
      diagnostics.error(
        "too-much-work",
        "the document asks for more work than any of its size should; the limit was reached at \(quoted(place))",
        path: options.document,
        remedy: "make what is nested or combined there simpler, or import fewer operations with --operation")
      return nil
    }
    run.report.omissions = omissions + run.report.omissions
    run.report.assumptions = assumptions
    let changes = run.folder.changes
    guard let valid = validated(changes, run.folder, directory, diagnostics: &diagnostics) else { return nil }
    run.report.files = changes.map(\.path)
    run.report.isDryRun = options.isDryRun
    return Imported(changes: changes, files: valid, report: run.report)
  }

  /// The files of the new spec; reports an error and returns nil if it is not valid.
  private static func validated(
    _ changes: [SpecFiles.Change], _ folder: EditedSpec, _ directory: String, diagnostics: inout Diagnostics
  ) -> [YAMLFile]? {
    let limits = YAMLLimits()
    let texts = Dictionary(changes.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    var found = Diagnostics()
    if folder.files.count > limits.files {
      found.error("too-many-files", "more than \(limits.files) YAML files in the folder", path: directory)
    }
    let files = folder.files.values.sorted { $0.path < $1.path }.compactMap { file -> YAMLFile? in
      let source =
        texts[file.path].map { SourceFile(path: "\(directory)/\(file.path)", text: $0) } ?? file.source
      guard let source else { return nil }
      return YAMLFile(
        relativePath: file.path, source: source,
        root: YAMLReader.read(file: source, diagnostics: &found, limits: limits))
    }
    if changes.isEmpty { return files }
    if !found.hasErrors, ConnectionReader.read(files, folder: directory, diagnostics: &found) != nil {
      return files
    }
    for problem in found.all where problem.severity == .error { diagnostics.append(problem) }
    diagnostics.error(
      "unfit-import", "the spec would not be valid after this import, so nothing was written",
      path: directory,
      remedy: "correct what is named above in the spec or in the document, or leave the operation out")
    return nil
  }
}
