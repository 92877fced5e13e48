import ConnectionPlan
import ConnectionSpec
import SourceDiagnostics

/// A spec that was read and planned, with all problems that were found.
struct SpecReading {
  var diagnostics: Diagnostics
  /// The plan; nil if there are errors.
  var plan: Plan?

  static func read(_ directory: String) -> SpecReading {
    var diagnostics = Diagnostics()
    guard let connection = ConnectionReader.read(directory: directory, diagnostics: &diagnostics) else {
      return SpecReading(diagnostics: diagnostics, plan: nil)
    }
    let plan = Planner.plan(connection, diagnostics: &diagnostics)
    return SpecReading(diagnostics: diagnostics, plan: diagnostics.hasErrors ? nil : plan)
  }
}
