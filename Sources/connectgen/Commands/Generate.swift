import ArgumentParser
import GeneratedTree

/// Writes the client, the documentation and the catalog.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the client, the documentation and the catalog.",
    discussion: """
      The output folder changes as a whole or not at all: a run that is killed leaves it as it was. Files whose content \
      stays the same are not touched. Generated files that were edited by hand stop the run, and so does a file that the \
      generator did not write where a generated one must go; --force overwrites both. All other files that the generator \
      did not write are never touched.
      """)

  @OptionGroup var spec: SpecOptions
  @OptionGroup var options: OutputOptions

  @Flag(help: "Overwrite files that were edited by hand, and others' files in the way of generated ones.")
  var force = false

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress()
    progress.show("Reading \(spec.directory)")
    let planned = Pipeline.read(spec.directory)
    progress.clear()
    ProblemReport(style: spec.style).print(planned.diagnostics)
    guard let plan = planned.plan else { throw ExitCode.failure }

    progress.show("Rendering \(plan.connection.identity.title.value)")
    let output = try Pipeline.Output(of: plan, spec: spec.directory, options: options)
    progress.show("Writing \(output.directory)")
    let summary = try output.write(force: force)
    progress.clear()

    guard spec.style == .text else { return }
    let time = (clock.now - start).formatted
    print(
      "\(output.directory): \(summary.written.count) files written, \(summary.unchanged.count) unchanged, "
        + "\(summary.removed.count) removed in \(time)")
  }
}

extension Duration {
  /// The duration in seconds with two decimals.
  fileprivate var formatted: String {
    let (seconds, attoseconds) = components
    let hundredths = attoseconds / 10_000_000_000_000_000
    return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths) s"
  }
}
