import ArgumentParser
import SourceDiagnostics

/// The argument for the spec's folder.
struct SpecArgument: ParsableArguments {
  @Argument(help: "The folder of the spec, for example spec/acme.", completion: .directory)
  var directory: String

  func validate() throws {
    if directory.isEmpty { throw ValidationError("The spec's folder must have a name.") }
  }
}

/// The spec's folder, and the format in which its problems are printed.
struct SpecOptions: ParsableArguments {
  @OptionGroup var folder: SpecArgument

  @Flag(help: "Print the problems as JSON on standard output, for editors.")
  var json = false

  @Flag(help: "Print the problems as annotations for GitHub Actions.")
  var annotations = false

  func validate() throws {
    if json, annotations { throw ValidationError("--json and --annotations can't be used together.") }
  }

  var directory: String { folder.directory }

  var style: ProblemReport.Style {
    json ? .json : annotations ? .annotations : .text
  }
}

/// The output folder, and the templates that the output is made with.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "The folder of all generated connections; each has a folder of its name in it.",
    completion: .directory)
  var output = "Generated"

  @Option(
    help: "A folder of .mustache files that replace the built-in templates of the same names.",
    completion: .directory)
  var templates: String?

  func validate() throws {
    if output.isEmpty { throw ValidationError("The folder of --output must have a name.") }
  }
}
