import SourceDiagnostics

/// Prints the problems of a spec in the requested style.
struct ProblemReport {
  enum Style { case text, json, annotations }

  let style: Style

  func print(_ diagnostics: Diagnostics) {
    switch style {
    case .json: Swift.print(diagnostics.json, terminator: "")
    case .annotations: Swift.print(diagnostics.gitHubAnnotations, terminator: "")
    case .text:
      guard !diagnostics.isEmpty else { return }
      StandardError.write(DiagnosticPrinter(usesColour: Terminal.wantsColour).text(diagnostics))
      StandardError.write(Self.count(diagnostics) + "\n")
    }
  }

  private static func count(_ diagnostics: Diagnostics) -> String {
    let parts = [(diagnostics.errorCount, "error"), (diagnostics.warningCount, "warning")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
