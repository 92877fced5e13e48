import Foundation
import LocatedYAML
import SourceDiagnostics
import Testing

/// Inputs that once were, or easily are, trouble: each must be read to a tree or to diagnostics with places.
struct SeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds")

  private static func seeds() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
      .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
  }

  @Test func readsEverySeedToATreeOrToDiagnostics() throws {
    let seeds = try Self.seeds()
    #expect(seeds.count >= 20)
    for seed in seeds {
      let reading = Reading(seed.bytes)
      let isGood = seed.name.hasPrefix("good-")
      #expect(reading.diagnostics.hasErrors != isGood, "\(seed.name): \(reading.problems)")
      #expect((reading.root != nil) || !isGood, "\(seed.name)")
      #expect(reading.diagnostics.all.allSatisfy { $0.span != nil }, "\(seed.name)")
      #expect(!DiagnosticPrinter().text(reading.diagnostics).contains("\u{1B}"), "\(seed.name)")
    }
  }

  @Test func survivesEveryPrefixAndManyMutationsOfEverySeed() throws {
    var random = SplitMix(state: 1)
    for seed in try Self.seeds() where !seed.bytes.isEmpty {
      let bytes = Array(seed.bytes.prefix(160))
      for length in 0...bytes.count { check(Array(bytes.prefix(length))) }
      for _ in 0..<40 {
        var mutated = bytes
        for _ in 0...Int.random(in: 0..<3, using: &random) {
          let index = Int.random(in: 0..<mutated.count, using: &random)
          mutated[index] = UInt8.random(in: 0...255, using: &random)
        }
        check(mutated)
      }
    }
  }

  /// Nothing may be lost in silence: without a tree there is a diagnostic, or there was no content.
  private func check(_ bytes: [UInt8]) {
    let reading = Reading(bytes)
    for diagnostic in reading.diagnostics.all {
      guard let span = diagnostic.span else {
        Issue.record("no place: \(diagnostic.message)")
        continue
      }
      #expect(span.start.offset <= span.end.offset && span.end.offset <= bytes.count)
      #expect(span.file.position(atOffset: span.start.offset) == span.start, "\(diagnostic.message) \(bytes)")
    }
    guard reading.root == nil, !reading.diagnostics.hasErrors else { return }
    // By bytes: a mark behind the "#" of a comment makes one character with it.
    let starts = ["#", "---", "..."].map { Array($0.utf8) }
    let lines = SourceFile(path: "", bytes: bytes).text.split(whereSeparator: \.isNewline)
    let areEmpty = lines.allSatisfy { line in
      let content = Array(line.drop(while: \.isWhitespace).utf8)
      return content.isEmpty || starts.contains { content.prefix($0.count) == $0[...] }
    }
    #expect(areEmpty, "\(bytes)")
  }
}
