import ConnectionPlan
import ConnectionSpec
import SourceDiagnostics

/// A spec, read and planned, with every problem that was found on the way.
struct SpecReading {
  var diagnostics: Diagnostics
  /// Nil where a problem is an error.
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
