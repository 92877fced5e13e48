import ConnectionPlan
import ConnectionSpec
import Foundation
import SourceDiagnostics

/// A folder of `Cases`: files laid over those of `_base`, and what is printed about them.
///
///     input/…      the files that differ from the base
///     without.txt  the base's files that are left out, one a line (optional)
///     stderr.txt   the diagnostics, byte for byte
///     generates.txt  the parts of the output that are compared, one a line: folders and files (optional)
///     expected/…   those parts, byte for byte
///     schema.txt   `fails` where spec/connection.schema.json refuses one of the files too, otherwise `passes`
struct GoldenCase: CustomStringConvertible {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// The names of all cases, sorted.
  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted()
  }()

  let name: String

  var description: String { name }
  var folder: URL { Self.folder.appending(path: name) }
  var expectation: URL { folder.appending(path: "stderr.txt") }

  /// What is read and planned from the case's files, whose paths begin with `input/`, and what is printed about them.
  func reading() throws -> (plan: Plan?, printed: String) {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")
    defer { try? files.removeItem(at: scratch) }
    let input = scratch.appending(path: "input")
    try lay(Self.folder.appending(path: "_base/input"), over: input)
    for path in try lines(of: "without.txt") { try files.removeItem(at: input.appending(path: path)) }
    try lay(folder.appending(path: "input"), over: input)
    var diagnostics = Diagnostics()
    let connection = ConnectionReader.read(
      directory: input.path, displayPath: "input", diagnostics: &diagnostics)
    let isConsistent = (connection == nil) == diagnostics.hasErrors
    let plan = connection.flatMap { Planner.plan($0, diagnostics: &diagnostics) }
    let text = DiagnosticPrinter().text(diagnostics)
    return (plan, isConsistent ? text : text + "a connection comes of errors, or none without\n")
  }

  /// The lines of one of the case's lists; none where the case has no such list.
  func lines(of list: String) throws -> [String] {
    let list = folder.appending(path: list)
    guard FileManager.default.fileExists(atPath: list.path) else { return [] }
    return try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func lay(_ source: URL, over target: URL) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: source.path) else { return }
    for path in try files.subpathsOfDirectory(atPath: source.path).sorted() {
      let from = source.appending(path: path)
      let to = target.appending(path: path)
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: from.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      try files.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      if files.fileExists(atPath: to.path) { try files.removeItem(at: to) }
      try files.copyItem(at: from, to: to)
    }
  }
}
