import ArgumentParser
import GeneratedTree

/// Writes the client, the documentation and the catalog.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the client, the documentation and the catalog.",
    discussion: """
      The output folder changes as a whole or not at all: a run that is killed leaves it as it was. Files whose content \
      stays the same are not touched. Files that were edited by hand stop the run unless --force is given; files that \
      the generator did not write are never touched.
      """)

  @OptionGroup var spec: SpecOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Overwrite generated files that were edited by hand.")
  var force = false

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress()
    progress.show("Reading \(spec.directory)")
    let reading = SpecReading.read(spec.directory)
    progress.clear()
    ProblemReport(style: spec.style).print(reading.diagnostics)
    guard let plan = reading.plan else { throw ExitCode.failure }

    progress.show("Rendering \(plan.connection.identity.title.value)")
    let rendering = try Rendering(plan: plan, spec: spec.directory, output: output)
    progress.show("Writing \(rendering.directory)")
    let summary = try rendering.tree.write(rendering.files, force: force)
    progress.clear()

    guard spec.style == .text else { return }
    let time = (clock.now - start).formatted
    print(
      "\(rendering.directory): \(summary.written.count) files written, \(summary.unchanged.count) unchanged, "
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
