import Foundation
import SourceDiagnostics

/// What is wrong with specs that the importer writes, refuses and so never saves, and that is known: each of these is a
/// document that should be imported, in part at least, and is not yet. Anything else is a finding.
///
/// They stand in `known-gaps.txt` beside this file, one a line: the code of the spec reader's error and its message, with
/// what stands between quotes or behind a colon left out. With `FUZZ_COLLECT` findings are printed as such lines, and nothing ends.
enum KnownGaps {
  private static let known: Set<String> = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "known-gaps.txt"
    ).path
    guard let data = FileManager.default.contents(atPath: path) else { fatalError("\(path) cannot be read") }
    return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
  }()

  private static let isCollecting = ProcessInfo.processInfo.environment["FUZZ_COLLECT"] != nil

  /// Ends the program where a spec was written that is not valid for a reason that is not known.
  static func check(_ diagnostics: Diagnostics) {
    let found = diagnostics.all.filter { $0.severity == .error }
    guard found.contains(where: { $0.code == "unfit-import" }) else { return }
    for problem in found where problem.code != "unfit-import" {
      let gap = "\(problem.code): \(unquoted(problem.message).prefix { $0 != ":" })"
      if known.contains(gap) { continue }
      guard isCollecting else {
        fatalError("property: what is written validates: \(gap)\n\(DiagnosticPrinter().text(problem))")
      }
      FileHandle.standardError.write(Data("GAP \(gap)\n".utf8))
    }
  }

  /// The text without what stands between quotes, and with one digit for each number.
  private static func unquoted(_ text: String) -> String {
    var result = ""
    for (index, part) in text.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      result += index % 2 == 0 ? String(part) : "''"
    }
    return result.replacing(/[0-9]+/, with: "0").replacing(/[\r\n]/, with: " ")
  }
}
