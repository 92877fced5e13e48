import ArgumentParser
import ConnectionPlan
import NearestNames
import SourceDiagnostics

/// Prints the decisions of the plan for one operation, type, group or event.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what was decided for an operation, a type, a group or an event.",
    discussion: """
      EXAMPLES
        connectgen explain spec/acme customers.create
        connectgen explain spec/acme Customers.CreateParameters
        connectgen explain spec/acme customer.created
      """)

  @OptionGroup var spec: SpecArgument

  @Argument(help: "An operation's id, a Swift type, a group or an event.")
  var name: String

  func run() throws {
    let planned = Pipeline.read(spec.directory)
    ProblemReport(style: .text).print(planned.diagnostics)
    guard let plan = planned.plan else { throw ExitCode.failure }
    let explanation = Explanation(plan: plan)
    if let text = explanation.text(of: name) {
      print(text)
      return
    }
    let hint = nearestName(to: name, among: explanation.names).map { "; did you mean '\($0)'?" } ?? ""
    StandardError.write("error: \(spec.directory) has no operation, type, group or event '\(name)'\(hint)\n")
    throw ExitCode.failure
  }
}
