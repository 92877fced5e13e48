import Foundation
import OpenAPIImport
import SourceDiagnostics

/// A document ends as a spec that is valid, or with an error; neither has a character that acts, and no file's name is the
/// document's choice. libFuzzer sees to time and memory.
func testOpenAPI(_ bytes: [UInt8]) {
  let options = ImportOptions(
    document: "document.json", connection: "fuzz", selection: .all, takesWords: bytes.count % 2 == 0)
  var diagnostics = Diagnostics()
  let clock = ContinuousClock()
  let begin = clock.now
  let imported = Importer.spec(of: bytes, over: [], options, diagnostics: &diagnostics)
  Outcomes.note(clock.now - begin)
  checkPrinted(DiagnosticPrinter().text(diagnostics))
  checkPrinted(diagnostics.gitHubAnnotations)
  Outcomes.note(isImported: imported != nil)
  guard let imported else {
    require(diagnostics.hasErrors, "what is refused is reported")
    KnownGaps.check(diagnostics)
    return
  }
  for file in imported.files {
    let unsafe = UnsafeCharacter.first(in: file.source.bytes)
    require(unsafe == nil, "\(file.relativePath) has \(unsafe?.name ?? "")")
    require(isFileName(file.relativePath), "'\(file.relativePath)' is a name of ours")
  }
  checkPrinted(imported.report.text())
  checkPrinted(imported.report.json)
}

/// Nothing that a terminal obeys.
private func checkPrinted(_ text: String) {
  let unsafe = UnsafeCharacter.first(in: text.utf8)
  require(
    unsafe == nil && !text.utf8.contains(0x0D), "what is printed has \(unsafe?.name ?? "a carriage return")")
}

private func isFileName(_ path: String) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let folders = ["operations", "types", "resources"]
  guard parts.count == 1 || parts.count == 2 && folders.contains(String(parts[0])), let name = parts.last
  else {
    return false
  }
  let stem = name.utf8.dropLast(".yaml".utf8.count)
  return name.hasSuffix(".yaml") && !stem.isEmpty && stem.count <= 120
    && stem.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
}

/// Ends the program where a property does not hold.
func require(_ holds: @autoclosure () -> Bool, _ property: @autoclosure () -> String) {
  if !holds() { fatalError("property: \(property())") }
}

/// How often documents were imported, and the longest that one has taken.
enum Outcomes {
  // One input is tried after the other.
  nonisolated(unsafe) private static var imported = 0
  nonisolated(unsafe) private static var refused = 0
  nonisolated(unsafe) private static var slowest = Duration.zero

  static func note(isImported: Bool) {
    imported += isImported ? 1 : 0
    refused += isImported ? 0 : 1
  }

  static func note(_ time: Duration) {
    guard time > slowest else { return }
    slowest = time
    if time > .milliseconds(20) { FileHandle.standardError.write(Data("slowest so far: \(time)\n".utf8)) }
  }

  static var text: String { "\(imported) imported, \(refused) refused; slowest \(slowest)" }
}
