import ArgumentParser
import ConnectionSpec

/// Reports all mistakes of a spec.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every mistake of a spec; write nothing.",
    discussion: "Exits with 1 where there is an error. Warnings do not change the exit code.")

  @OptionGroup var spec: SpecOptions

  func run() throws {
    let report = ProblemReport(style: spec.style)
    let planned = Pipeline.read(spec.directory)
    report.print(planned.diagnostics)
    guard let plan = planned.plan else { throw ExitCode.failure }
    if spec.style == .text {
      print("\(plan.connection.identity.name.value): \(ConnectionSummary(plan.connection))")
    }
  }
}
