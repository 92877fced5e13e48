import Foundation
import Synchronization
import Testing

@testable import GeneratedTree

/// What a killed run leaves: the disk is copied at each step of a run, and each copy is what the next run finds.
@Suite struct InterruptionTests {
  private static let old = files([
    "same": "1", "Client/changes": "1", "Client/stale": "1", "gone/stale": "1",
  ])
  private static let new = files(["same": "1", "Client/changes": "2", "new/file": "2"])

  /// The old tree as a killed first run, or a finished one, may have left it.
  private static func prepare(_ scratch: Scratch) throws {
    _ = try scratch.tree.write(old)
    try scratch.put("mine", at: "Client/mine")
    try scratch.put("mine", at: "gone/mine")
  }

  @Test(arguments: [true, false], [true, false])
  func leavesTheOldTreeOrTheNewOneAtEveryStep(isFirstRun: Bool, exchangesInOneCall: Bool) throws {
    let scratch = try Scratch()
    if !isFirstRun { try Self.prepare(scratch) }
    let copies = try Scratch()
    let steps = Mutex<[WritingStep]>([])
    let (root, target) = (scratch.root, copies.root)
    let tree = GeneratedTree(
      directory: scratch.output, generator: "connectgen 1.0.0", exchangesInOneCall: exchangesInOneCall
    ) { step in
      let number = steps.withLock { steps in
        steps.append(step)
        return steps.count
      }
      try? FileManager.default.copyItem(atPath: root, toPath: "\(target)/\(number)")
    }
    let before = try scratch.contents()
    _ = try tree.write(Self.new)
    let after = try scratch.contents()

    let seen = steps.withLock { $0 }
    #expect(seen.contains(.fileStaged("new/file")) && seen.last == .stagingFolderRemoved)
    for (index, step) in seen.enumerated() {
      let copy = "\(copies.root)/\(index + 1)"
      let found = try Scratch.contents(of: "\(copy)/stripe")
      if step == .oldFolderAside {
        #expect(!exchangesInOneCall && found.isEmpty)
      } else {
        #expect(found == before || found == after, "\(step)")
      }

      let next = GeneratedTree(directory: "\(copy)/stripe", generator: "connectgen 1.0.0")
      let summary = try next.write(Self.new)
      #expect(try Scratch.contents(of: "\(copy)/stripe") == after, "\(step)")
      #expect(try Disk.names(in: copy) == ["stripe"], "\(step)")
      #expect(
        summary.written == (found == after ? [] : isFirstRun ? Self.all : ["Client/changes", "new/file"]))
    }
  }

  private static let all = ["Client/changes", "new/file", "same"]

  @Test func doesNotCountAKilledRunsFilesAsDifferences() throws {
    let scratch = try Scratch()
    _ = try scratch.tree.write(files(["a": "1"]))
    let staging = "\(scratch.root)/.stripe.staging"
    try FileManager.default.createDirectory(atPath: "\(staging)/tree", withIntermediateDirectories: true)
    try Disk.create("\(staging)/made-by-connectgen", [])
    try Disk.create("\(staging)/tree/a", Array("half".utf8))

    #expect(try scratch.tree.compare(with: files(["a": "1"])).isUpToDate)
    #expect(try scratch.tree.write(files(["a": "1"])).written.isEmpty)
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func leavesAFolderAloneThatOnlyHasTheStagingFoldersName() throws {
    let scratch = try Scratch()
    let staging = "\(scratch.root)/.stripe.staging"
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    try Disk.create("\(staging)/precious", [1])

    #expect(throws: TreeError.unknownStagingFolder(try resolved(staging))) {
      try scratch.tree.write(files(["a": "1"]))
    }
    #expect(try Disk.contents(of: "\(staging)/precious") == [1])
  }

  @Test func leavesTheOldTreeWhenTheSystemRefusesACall() throws {
    let scratch = try Scratch()
    try Self.prepare(scratch)
    let before = try scratch.entries()
    let name = String(repeating: "x", count: 300)

    let error = #expect(throws: TreeError.self) {
      try scratch.tree.write(Self.new + [GeneratedFile(path: name, text: "too long a name")])
    }

    guard case .system(_, let path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasSuffix(name))
    #expect(try scratch.entries() == before)
    #expect(try scratch.leftovers().isEmpty)
  }

  private func resolved(_ path: String) throws -> String {
    try OutputPlace(directory: path).directory
  }
}
