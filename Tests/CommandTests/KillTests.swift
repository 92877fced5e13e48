import Foundation
import Testing

/// A run that is killed leaves the old tree or the new one, whole.
@Suite struct KillTests {
  @Test func leavesTheOldTreeOrTheNewOneWhenItIsKilled() async throws {
    try await kill(50, times: "spec/shop/resources/customer.yaml", "Somebody who buys.", in: Project())
  }

  @Test func leavesTheOldTreeOrTheNewOneOfALargeConnectionWhenItIsKilled() async throws {
    let project = try Project(Project.stripe, named: "stripe")
    // A sentence on the whole connection stands in its client, in the pages and in the catalog.
    let summary = try #require(
      project.read("spec/stripe/connection.yaml").split(separator: "\n").first { $0.hasPrefix("summary: ") })
    try await kill(4, times: "spec/stripe/connection.yaml", String(summary), in: project)
  }

  /// Kills runs that alternate between two versions of a spec.
  ///
  /// Half of them are killed at any moment, half once they have begun to write, since that takes the shortest of their time.
  private func kill(_ count: Int, times file: String, _ sentence: String, in project: Project) async throws {
    let name = String(file.split(separator: "/")[1])
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    let first = try project.read(file)
    let versions = [first, first.replacing(sentence, with: sentence + " And a word more.")]
    var trees: [Snapshot] = []
    var length = Duration.zero
    for version in versions {
      try project.write(version, to: file)
      let start = ContinuousClock.now
      let clean = try await project.connectgen("generate", "spec/\(name)")
      length = ContinuousClock.now - start
      try #require(clean.status == 0, "\(clean.messages)")
      trees.append(try Snapshot("Generated/\(name)", of: project))
    }
    try #require(trees[0].differences(from: trees[1]).count > 1)

    for round in 0..<count {
      let next = round % 2
      try project.write(versions[next], to: file)
      let run = try CommandProcess(["generate", "spec/\(name)"], in: project.root)
      if round % 4 < 2 {
        try await Task.sleep(for: length * Double.random(in: 0...1, using: &random))
      } else {
        while run.isRunning, !project.exists("Generated/.\(name).staging") { await Task.yield() }
        try await Task.sleep(for: .microseconds(Int.random(in: 0...8000, using: &random)))
      }
      run.kill()
      _ = try await run.outcome()
      let left = try Snapshot("Generated/\(name)", of: project)
      let isWhole = trees.contains { $0.differences(from: left).isEmpty }
      try #require(isWhole, "round \(round) of seed \(seed) left a mixture")

      let again = try await project.connectgen("generate", "spec/\(name)")
      try #require(
        again.status == 0 && again.messages.isEmpty, "round \(round) of seed \(seed): \(again.messages)")
      let whole = try Snapshot("Generated/\(name)", of: project)
      try #require(trees[next].differences(from: whole).isEmpty, "round \(round) of seed \(seed)")
      let beside = try FileManager.default.contentsOfDirectory(
        atPath: project.root.appending(path: "Generated").path)
      try #require(beside == [name], "round \(round) of seed \(seed) left \(beside)")
    }
  }
}

/// Random numbers that come again with the same seed: splitmix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
