import Foundation
import SourceDiagnostics

/// What is wrong with specs that the importer writes, refuses and so never saves, and that is known: each of these is a
/// document that should be imported, in part at least, and is not yet. Anything else is a finding.
enum KnownGaps {
  /// The codes of the spec reader's errors.
  private static let codes: Set<String> = []

  /// Ends the program where a spec was written that is not valid for a reason that is not known.
  static func check(_ diagnostics: Diagnostics) {
    let found = diagnostics.all.filter { $0.severity == .error }
    guard found.contains(where: { $0.code == "unfit-import" }) else { return }
    for problem in found where problem.code != "unfit-import" && !codes.contains(problem.code) {
      if Self.isCollecting {
        FileHandle.standardError.write(
          Data("GAP \(problem.code): \(problem.message) || \(problem.span?.text ?? "")\n".utf8))
        return
      }
      fatalError("property: what is written validates: \(DiagnosticPrinter().text(problem))")
    }
  }

  private static let isCollecting = ProcessInfo.processInfo.environment["FUZZ_COLLECT"] != nil
}
