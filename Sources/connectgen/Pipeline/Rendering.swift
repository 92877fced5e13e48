import ConnectionPlan
import FileRendering
import GeneratedTree
import ProjectVersion

/// The generated files of a connection, and the folder that they belong to.
struct Rendering {
  /// The connection's folder, for example `Generated/stripe`.
  let directory: String
  let files: [GeneratedFile]
  let tree: GeneratedTree

  init(plan: Plan, spec: String, output: OutputOptions) throws {
    let overrides = try output.templates.map(TemplateFolder.read) ?? [:]
    let templates = try TemplateLibrary(overrides: overrides)
    let paths = ProjectPaths(spec: spec, output: output.output)
    let stamp = GeneratorStamp(version: Release.version, specFolder: paths.specFolder)
    let rendered = try ConnectionFiles.all(of: plan, templates: templates, generator: stamp)
    files = rendered.map { GeneratedFile(path: $0.path, text: $0.text) }
    directory = paths.output + "/" + plan.connection.identity.name.value
    tree = GeneratedTree(directory: directory, generator: "\(stamp.name) \(stamp.version)")
  }
}
