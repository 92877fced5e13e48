import ConcurrentMap
import ConnectionPlan

/// Everything that is generated from a plan.
public enum ConnectionFiles {
  /// The client, its testing module, the documentation and the catalog, with their paths in the connection's output
  /// folder; rendered on all cores.
  ///
  /// - Parameters:
  ///   - plan: what is generated.
  ///   - templates: those named `client_…` and `markdown_…`.
  ///   - generator: what Swift files say about the generator.
  ///   - specFolder: where the spec is, relative to the connection's output folder: `../../spec/stripe`.
  /// - Throws: `TemplateError` where a template is wrong.
  public static func all(
    of plan: Plan, templates: TemplateLibrary, generator: GeneratorStamp, specFolder: String
  ) throws(TemplateError) -> [RenderedFile] {
    // The catalog first, because it takes the longest and would keep one core busy at the end.
    let plans =
      [FilePlan { Catalog.file(for: plan) }]
      + ClientFiles.plans(for: plan, templates: templates, generator: generator)
      + TestingFiles.plans(for: plan, templates: templates, generator: generator)
      + MarkdownSite.plans(for: plan, templates: templates, specFolder: specFolder)
    return try plans.rendered()
  }
}

/// A file that is to be rendered; all of its work is done when its turn comes.
struct FilePlan: Sendable {
  let render: @Sendable () throws(TemplateError) -> RenderedFile

  init(_ render: @escaping @Sendable () throws(TemplateError) -> RenderedFile) {
    self.render = render
  }
}

extension [FilePlan] {
  /// The files, in the order of their plans.
  func rendered() throws(TemplateError) -> [RenderedFile] {
    try concurrentMap { plan throws(TemplateError) in try plan.render() }
  }
}
