import Foundation
import Testing

@testable import GeneratedTree

@Suite struct OwnershipTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func reportsAllFilesThatWouldBeLostAndWritesNothing() throws {
    _ = try scratch.tree.write(files(["a": "1", "b": "1", "stale": "1"]))
    try scratch.put("by hand", at: "a")
    try scratch.put("by hand", at: "stale")
    try scratch.put("mine", at: "c")
    let before = try scratch.entries()

    #expect(
      throws: TreeError.wouldOverwrite(directory: scratch.output, edited: ["a", "stale"], foreign: ["c"])
    ) {
      try scratch.tree.write(files(["a": "2", "b": "2", "c": "2"]))
    }

    #expect(try scratch.entries() == before)
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func namesTheFilesAndTheRemedy() {
    let error = TreeError.wouldOverwrite(directory: "Generated/stripe", edited: ["a"], foreign: ["b"])
    #expect(
      error.description == """
        generated files in Generated/stripe were edited by hand:
          a
        files in Generated/stripe that the generator did not write would be overwritten:
          b
        Nothing was written.
        Move the edits into the spec or the templates; --force discards them.
        Move the files that were not generated elsewhere; --force overwrites them.
        """)
  }

  @Test func namesTheRemedyOfAForeignFileAlone() {
    let error = TreeError.wouldOverwrite(directory: "Generated/stripe", edited: [], foreign: ["b"])
    #expect(
      error.description == """
        files in Generated/stripe that the generator did not write would be overwritten:
          b
        Nothing was written.
        Move the files that were not generated elsewhere; --force overwrites them.
        """)
  }

  @Test func overwritesAndRemovesByForce() throws {
    _ = try scratch.tree.write(files(["a": "1", "stale": "1"]))
    try scratch.put("by hand", at: "a")
    try scratch.put("by hand", at: "stale")
    try scratch.put("mine", at: "c")

    let summary = try scratch.tree.write(files(["a": "2", "c": "2"]), force: true)

    #expect(summary.written == ["a", "c"])
    #expect(summary.removed == ["stale"])
    #expect(try scratch.contents().keys.sorted() == ["a", "c", "manifest.json"])
    #expect(scratch.text("a") == "2" && scratch.text("c") == "2")
  }

  @Test func neverTouchesWhatTheManifestDoesNotList() throws {
    _ = try scratch.tree.write(files(["Client/A.swift": "1", "Old/B.swift": "1"]))
    try scratch.put("mine", at: "Client/Mine.swift")
    try scratch.put("mine", at: "Old/Mine.swift")
    try scratch.put("mine", at: "notes/deep/todo.txt")
    try FileManager.default.createDirectory(
      atPath: "\(scratch.output)/empty/folder", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.output)/link", withDestinationPath: "nowhere at all")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: "\(scratch.output)/notes")
    let before = try scratch.entries()

    for force in [false, true] {
      _ = try scratch.tree.write(files(["Client/A.swift": force ? "2" : "3"]), force: force)
      let after = try scratch.entries()
      for path in ["Client/Mine.swift", "Old/Mine.swift", "notes/deep/todo.txt"] {
        #expect(after[path] == before[path])
      }
      #expect(after["empty/folder"]?.kind == .folder)
      #expect(after["notes"]?.permissions == 0o700)
      #expect(after["Old/B.swift"] == nil)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(scratch.output)/link")
          == "nowhere at all")
    }
  }

  @Test(arguments: [false, true])
  func refusesToReplaceAFolderOrToWriteThroughALink(force: Bool) throws {
    try scratch.put("mine", at: "page/mine.txt")
    #expect(throws: TreeError.obstructed(path: "page", by: "page")) {
      try scratch.tree.write(files(["page": "1"]), force: force)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.output)/Client", withDestinationPath: "page")
    #expect(throws: TreeError.obstructed(path: "Client/A.swift", by: "Client")) {
      try scratch.tree.write(files(["Client/A.swift": "1"]), force: force)
    }
    #expect(scratch.text("page/mine.txt") == "mine")
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func adoptsAFileThatIsAlreadyAsProduced() throws {
    try scratch.put("1", at: "a")
    let before = try scratch.entries()["a"]
    #expect(try scratch.tree.write(files(["a": "1"])).unchanged == ["a"])
    #expect(try scratch.entries()["a"] == before)
    #expect(try scratch.tree.compare(with: files(["a": "1"])).isUpToDate)
  }

  @Test func keepsWhatIsWrittenIntoTheFolderDuringTheRun() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    try scratch.put("first", at: "notes/mine.txt")
    let output = scratch.output
    let tree = GeneratedTree(directory: output, generator: "g") { step in
      guard step == .allStaged else { return }
      try? "second".write(toFile: "\(output)/notes/mine.txt", atomically: true, encoding: .utf8)
      try? "new".write(toFile: "\(output)/late.txt", atomically: true, encoding: .utf8)
    }

    _ = try tree.write(files(["a": "2"]))

    #expect(scratch.text("notes/mine.txt") == "second")
    #expect(scratch.text("late.txt") == "new")
    #expect(scratch.text("a") == "2")
    #expect(try scratch.leftovers().isEmpty)
  }
}
