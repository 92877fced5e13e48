import ConnectionDocs
import ConnectionPlan
import FileRendering
import Foundation
import Testing

/// What is generated from small specs, byte for byte. `UPDATE_GOLDEN=1` writes the expectations anew.
@Suite struct GenerationTests {
  /// The cases that have output to compare.
  static let cases = GoldenCase.names.map(GoldenCase.init).filter { golden in
    FileManager.default.fileExists(atPath: golden.folder.appending(path: "generates.txt").path)
  }

  @Test(arguments: cases)
  func generatesWhatIsExpected(_ golden: GoldenCase) throws {
    let generated = try output(of: golden)
    let folder = golden.folder.appending(path: "expected")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(at: folder)
      for (path, text) in generated {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
    let expected = try contents(of: folder)
    #expect(generated.keys.sorted() == expected.keys.sorted())
    for (path, text) in expected where generated[path] != text {
      Issue.record(
        "\(golden.name)/expected/\(path) is not what is generated:\n\(difference(text, generated[path] ?? ""))"
      )
    }
  }

  @Test func findsTheCases() {
    #expect(Self.cases.count >= 4)
  }

  /// The parts of the output that the case lists, by their paths.
  private func output(of golden: GoldenCase) throws -> [String: String] {
    let (plan, printed) = try golden.reading()
    let whole = try #require(plan, "\(printed)")
    let templates = try TemplateLibrary()
    let stamp = GeneratorStamp(version: "0.0.0", specFolder: "input")
    let files = try ConnectionFiles.all(
      of: whole, pages: Page.all(of: whole), templates: templates, generator: stamp)
    let parts = try golden.lines(of: "generates.txt")
    return Dictionary(
      uniqueKeysWithValues: files.filter { file in
        parts.contains { file.path == $0 || file.path.hasPrefix($0 + "/") }
      }.map { ($0.path, $0.text) })
  }

  private func contents(of folder: URL) throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      texts[path] = try String(contentsOf: file, encoding: .utf8)
    }
    return texts
  }

  /// The first line that differs, as it is expected and as it is.
  private func difference(_ expected: String, _ actual: String) -> String {
    let pairs = [expected, actual].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let line = zip(pairs[0], pairs[1]).prefix { $0 == $1 }.count
    return
      "line \(line + 1)\n- \(pairs[0].dropFirst(line).first ?? "")\n+ \(pairs[1].dropFirst(line).first ?? "")"
  }
}
