import ConcurrentMap
import ConnectionDocs
import ConnectionPlan

/// All files that are generated from a plan.
public enum ConnectionFiles {
  /// The client, its operations by name, its testing module, the documentation and the catalog, with their paths in the connection's output
  /// folder; rendered on all cores.
  ///
  /// - Parameters:
  ///   - plan: the plan to generate files from.
  ///   - pages: the pages of its documentation.
  ///   - templates: the templates named `client_…` and `markdown_…`.
  ///   - generator: the generator and the spec's folder, which the files name.
  /// - Throws: `TemplateError` where a template is invalid.
  public static func all(
    of plan: Plan, pages: [Page], templates: TemplateLibrary, generator: GeneratorStamp
  ) throws(TemplateError) -> [RenderedFile] {
    // The catalog first, because it takes the longest and would keep one core busy at the end.
    let files =
      [PendingFile { Catalog.file(for: plan) }]
      + ClientFiles.files(for: plan, templates: templates, generator: generator)
      + OperationFiles.files(for: plan, templates: templates, generator: generator)
      + TestingFiles.files(for: plan, templates: templates, generator: generator)
      + MarkdownSite.files(
        for: plan, pages: pages, templates: templates, specFolder: rootFolder + generator.specFolder)
    return try files.concurrentMap { file throws(TemplateError) in try file.render() }
  }

  /// The path of the project's root, relative to the connection's output folder, `Generated/stripe`.
  private static let rootFolder = "../../"
}

/// A file to be rendered; no work is done before `render` is called.
struct PendingFile: Sendable {
  let render: @Sendable () throws(TemplateError) -> RenderedFile

  init(_ render: @escaping @Sendable () throws(TemplateError) -> RenderedFile) {
    self.render = render
  }
}
