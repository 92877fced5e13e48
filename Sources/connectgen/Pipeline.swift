import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import FileRendering
import GeneratedTree
import ProjectVersion
import SourceDiagnostics

/// The whole way from a spec to its client, pages and catalog: each stage makes a value of the one before.
///
///     spec/NAME/*.yaml
///       │  LocatedYAML, ConnectionSpec    parse, decode, validate
///       ▼
///     Connection                          what the author wrote; every value with its place
///       │  ConnectionPlan                 resolve types, choose names, check collisions, assign files
///       ▼
///     Plan                                all decisions about the output
///       │  ConnectionDocs                 pages, samples, snippets
///       │  OperationSchema                JSON Schema of inputs and outputs
///       │  FileRendering                  view models, templates
///       ▼
///     [GeneratedFile]
///       │  GeneratedTree                  compare with the disk; write what changed, all or nothing
///       ▼
///     Generated/NAME/{Client,Operations,Testing,Docs,catalog.json,manifest.json}
///
/// Only ``read(_:)`` and the folder of templates read the disk, and only ``Output/write(force:)`` writes it.
enum Pipeline {
  /// The plan of a spec, with all problems that were found on the way.
  struct PlannedSpec {
    var diagnostics: Diagnostics
    /// The plan; nil if there are errors.
    var plan: Plan?
  }

  /// Parses, decodes, validates and plans the spec in a folder.
  static func read(_ directory: String) -> PlannedSpec {
    var diagnostics = Diagnostics()
    guard let connection = ConnectionReader.read(directory: directory, diagnostics: &diagnostics) else {
      return PlannedSpec(diagnostics: diagnostics, plan: nil)
    }
    let plan = Planner.plan(connection, diagnostics: &diagnostics)
    return PlannedSpec(diagnostics: diagnostics, plan: diagnostics.hasErrors ? nil : plan)
  }

  /// The generated files of a connection, and the folder that they belong to.
  struct Output {
    /// The connection's folder, for example `Generated/stripe`.
    let directory: String
    private let files: [GeneratedFile]
    private let tree: GeneratedTree

    /// Renders the files of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan of the connection.
    ///   - spec: The folder of the spec, which the files name.
    ///   - options: The output folder and the author's own templates.
    /// - Throws: `TemplateFolderError` or `TemplateError` if the templates can't be read or are wrong.
    init(of plan: Plan, spec: String, options: OutputOptions) throws {
      let overrides = try options.templates.map(TemplateFolder.read) ?? [:]
      let templates = try TemplateLibrary(overrides: overrides)
      let paths = ProjectPaths(spec: spec, output: options.output)
      let stamp = GeneratorStamp(version: Release.version, specFolder: paths.specFolder)
      let pages = Page.all(of: plan)
      let rendered = try ConnectionFiles.all(of: plan, pages: pages, templates: templates, generator: stamp)
      files = rendered.map { GeneratedFile(path: $0.path, text: $0.text) }
      directory = paths.output + "/" + plan.connection.identity.name.value
      tree = GeneratedTree(directory: directory, generator: "\(stamp.name) \(stamp.version)")
    }

    /// Compares the files with those on the disk.
    func compare() throws -> TreeComparison { try tree.compare(with: files) }

    /// Writes the files that changed, all or none of them.
    ///
    /// - Parameter force: Whether files that were edited by hand are overwritten.
    func write(force: Bool) throws -> TreeSummary { try tree.write(files, force: force) }
  }
}
