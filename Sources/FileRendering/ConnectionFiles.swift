import ConcurrentMap
import ConnectionPlan

/// Everything that is generated from a plan.
public enum ConnectionFiles {
  /// The client, its operations by name, its testing module, the documentation and the catalog, with their paths in the connection's output
  /// folder; rendered on all cores.
  ///
  /// - Parameters:
  ///   - plan: what is generated.
  ///   - templates: those named `client_…` and `markdown_…`.
  ///   - generator: what the files say about the generator and the spec.
  /// - Throws: `TemplateError` where a template is wrong.
  public static func all(
    of plan: Plan, templates: TemplateLibrary, generator: GeneratorStamp
  ) throws(TemplateError) -> [RenderedFile] {
    // The catalog first, because it takes the longest and would keep one core busy at the end.
    let files =
      [PendingFile { Catalog.file(for: plan) }]
      + ClientFiles.files(for: plan, templates: templates, generator: generator)
      + OperationFiles.files(for: plan, templates: templates, generator: generator)
      + TestingFiles.files(for: plan, templates: templates, generator: generator)
      + MarkdownSite.files(for: plan, templates: templates, specFolder: rootFolder + generator.specFolder)
    return try files.concurrentMap { file throws(TemplateError) in try file.render() }
  }

  /// The project's root as seen from the connection's output folder, `Generated/stripe`.
  private static let rootFolder = "../../"
}

/// A file that is to be rendered; all of its work is done when its turn comes.
struct PendingFile: Sendable {
  let render: @Sendable () throws(TemplateError) -> RenderedFile

  init(_ render: @escaping @Sendable () throws(TemplateError) -> RenderedFile) {
    self.render = render
  }
}
