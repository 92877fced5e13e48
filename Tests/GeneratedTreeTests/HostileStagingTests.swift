import Foundation
import Testing

@testable import GeneratedTree

/// What somebody else puts where a run prepares its files, and what they do while it runs.
@Suite(.timeLimit(.minutes(10))) struct HostileStagingTests {
  let scratch: Scratch
  let foreign: ForeignFolder
  var outside: String { foreign.path }
  var staging: String { "\(scratch.root)/.stripe.staging" }

  init() throws {
    scratch = try Scratch()
    foreign = try ForeignFolder(beside: scratch)
  }

  /// A run in which something happens at one of its steps.
  private func tree(
    at moment: WritingStep, exchangesInOneCall: Bool = true, _ act: @escaping @Sendable () throws -> Void
  ) -> GeneratedTree {
    GeneratedTree(directory: scratch.output, generator: "g", exchangesInOneCall: exchangesInOneCall) { step in
      if step == moment { try? act() }
    }
  }

  @Test(arguments: [
    "pipe", "link", "foreign file", "mark is a link", "tree is a link", "old is a link", "old is a file",
  ])
  func refusesAStagingFolderThatNoRunMade(kind: String) throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    let manager = FileManager.default
    func folder(marked: Bool = true) throws {
      try manager.createDirectory(atPath: staging, withIntermediateDirectories: false)
      if marked { try Disk.create("\(staging)/made-by-connectgen", []) }
    }
    switch kind {
    case "pipe": try #require(mkfifo(staging, 0o600) == 0)
    case "link": try link(staging, to: "outside")
    case "foreign file":
      try folder()
      try Disk.create("\(staging)/mine", [1])
    case "mark is a link":
      try folder(marked: false)
      try link("\(staging)/made-by-connectgen", to: "../outside/mine.txt")
    case "tree is a link":
      try folder()
      try link("\(staging)/tree", to: "../outside")
    case "old is a link":
      try folder()
      try link("\(staging)/old", to: "../outside")
      try manager.removeItem(atPath: scratch.output)
    default:
      try folder()
      try Disk.create("\(staging)/old", [1])
    }
    let before = try Disk.entry(at: staging)
    for force in [false, true] {
      let error = #expect(throws: TreeError.self) {
        try scratch.tree.write(files(["a": "2"]), force: force)
      }
      #expect(error?.description.contains("Move it elsewhere or delete it") == true)
    }
    #expect(try Disk.entry(at: staging) == before)
    try foreign.expectIsUntouched()
  }

  @Test func removesWhatAKilledRunLeftAlsoWhereItHoldsLinksAndClosedFolders() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    try FileManager.default.createDirectory(atPath: "\(staging)/tree/in", withIntermediateDirectories: true)
    try Disk.create("\(staging)/made-by-connectgen", [])
    try link("\(staging)/tree/way", to: "../../outside")
    try #require(Foundation.link("\(outside)/mine.txt", "\(staging)/tree/in/mine.txt") == 0)
    try #require(mkfifo("\(staging)/tree/in/pipe", 0o600) == 0)
    try Disk.setPermissions(0o000, of: "\(staging)/tree/in")
    _ = try scratch.tree.write(files(["a": "2"]))
    #expect(try scratch.leftovers() == ["outside"])
    try foreign.expectIsUntouched()
  }

  @Test(arguments: [true, false])
  func putsBackWhatTookTheOutputFoldersPlaceDuringTheRun(exchangesInOneCall: Bool) throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    let (output, aside) = (scratch.output, "\(scratch.root)/aside")
    let tree = tree(at: .allStaged, exchangesInOneCall: exchangesInOneCall) {
      try FileManager.default.moveItem(atPath: output, toPath: aside)
      try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "outside")
    }
    let error = #expect(throws: TreeError.self) { try tree.write(files(["a": "2"])) }
    guard case .changedMeanwhile = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try Disk.entry(at: output)?.kind == .symbolicLink)
    #expect(try Scratch.contents(of: aside)["a"] == "1")
    #expect(try scratch.leftovers() == ["aside", "outside"])
    try foreign.expectIsUntouched()
  }

  @Test func carriesNothingOverThroughAFolderThatBecameALink() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    for folder in ["first", "notes"] { try scratch.put("mine", at: "\(folder)/mine.txt") }
    let output = scratch.output
    let tree = tree(at: .stagingFolderMade) {
      try FileManager.default.moveItem(atPath: "\(output)/notes", toPath: "\(output)/aside")
      try FileManager.default.createSymbolicLink(atPath: "\(output)/notes", withDestinationPath: "../outside")
    }
    #expect(throws: TreeError.self) { try tree.write(files(["a": "2"])) }
    #expect(scratch.text("a") == "1" && scratch.text("aside/mine.txt") == "mine")
    #expect(try scratch.leftovers() == ["outside"])
    try foreign.expectIsUntouched()
  }

  @Test func bringsLateFilesIntoTheNewTreeOnlyAndLosesNoneWhereThatFails() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    for folder in ["first", "notes"] { try scratch.put("mine", at: "\(folder)/mine.txt") }
    let (output, staging) = (scratch.output, staging)
    let tree = tree(at: .folderReplaced) {
      // The old tree lies in the staging folder now, and somebody still writes there.
      try Data("late".utf8).write(to: URL(filePath: "\(staging)/tree/notes/late.txt"))
      try FileManager.default.moveItem(atPath: "\(output)/notes", toPath: "\(output)/aside")
      try FileManager.default.createSymbolicLink(atPath: "\(output)/notes", withDestinationPath: "../outside")
    }
    #expect(throws: TreeError.self) { try tree.write(files(["a": "2"])) }
    try foreign.expectIsUntouched()
    // No later run takes it for something that may be removed.
    #expect(try Disk.contents(of: "\(staging)/tree/notes/late.txt") == Array("late".utf8))
    #expect(throws: TreeError.self) { try scratch.tree.write(files(["a": "3"])) }
    #expect(try Disk.contents(of: "\(staging)/tree/notes/late.txt") == Array("late".utf8))
  }

  @Test func removesNothingOutsideWhenTheOldTreeGetsALink() throws {
    _ = try scratch.tree.write(files(["a": "1", "in/b": "1"]))
    let staging = staging
    let tree = tree(at: .folderReplaced) {
      try FileManager.default.removeItem(atPath: "\(staging)/tree/in")
      try FileManager.default.createSymbolicLink(
        atPath: "\(staging)/tree/in", withDestinationPath: "../../outside")
    }
    _ = try tree.write(files(["a": "2"]))
    try foreign.expectIsUntouched()
  }
}
