import ArgumentParser
import GeneratedTree

/// Checks that the generated output is up to date with the spec.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell whether the generated files are what the spec says; write nothing.",
    discussion: "Exits with 1 and lists the files where they are not.")

  @OptionGroup var spec: SpecOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    let planned = Pipeline.read(spec.directory)
    ProblemReport(style: spec.style).print(planned.diagnostics)
    guard let plan = planned.plan else { throw ExitCode.failure }
    let output = try Pipeline.Output(of: plan, spec: spec.directory, options: options)
    let comparison = try output.compare()
    if comparison.isUpToDate {
      if spec.style == .text {
        print("\(output.directory) is up to date: \(comparison.unchanged.count) files")
      }
      return
    }
    for line in Self.lines(comparison) {
      // For other styles, standard output is for programs that read the problems.
      if spec.style == .text { print(line) } else { StandardError.write(line + "\n") }
    }
    StandardError.write(
      "error: \(output.directory) is not what \(spec.directory) says\n"
        + "Run: connectgen generate \(spec.directory)\(options.arguments)\n")
    throw ExitCode.failure
  }

  private static func lines(_ comparison: TreeComparison) -> [String] {
    let kinds = [
      ("not generated yet", comparison.added), ("out of date", comparison.changed),
      ("missing", comparison.missing), ("no longer generated", comparison.removed),
      ("edited by hand", comparison.edited), ("not the generator's", comparison.foreign),
    ]
    let lines = kinds.flatMap { kind, paths in paths.map { "\(kind): \(PathText.shown($0))" } }
    return lines.isEmpty && comparison.isManifestOutdated ? ["out of date: manifest.json"] : lines
  }
}

extension OutputOptions {
  /// The options as command-line arguments.
  fileprivate var arguments: String {
    (output == "Generated" ? "" : " --output \(output)") + (templates.map { " --templates \($0)" } ?? "")
  }
}
