import Foundation
import Testing

@testable import GeneratedTree

@Suite struct ComparisonTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func listsEverythingAsAddedBeforeTheFirstRun() throws {
    let comparison = try scratch.tree.compare(with: files(["b": "2", "a": "1"]))
    #expect(comparison.added == ["a", "b"])
    #expect(!comparison.isUpToDate)
    #expect(try scratch.leftovers().isEmpty)
    #expect(scratch.text("a") == nil)
  }

  @Test func isUpToDateAfterARun() throws {
    _ = try scratch.tree.write(files(["a": "1", "b": "2"]))
    let comparison = try scratch.tree.compare(with: files(["b": "2", "a": "1"]))
    #expect(comparison.isUpToDate)
    #expect(comparison.unchanged == ["a", "b"])
  }

  @Test func putsEachDifferenceIntoItsList() throws {
    _ = try scratch.tree.write(
      files(["same": "1", "changes": "1", "stale": "1", "gone": "1", "edited": "1", "editedStale": "1"]))
    try scratch.remove("gone")
    try scratch.put("by hand", at: "edited")
    try scratch.put("by hand", at: "editedStale")
    try scratch.put("mine", at: "inTheWay")
    try scratch.put("mine", at: "notes.txt")

    let comparison = try scratch.tree.compare(
      with: files(["same": "1", "changes": "2", "gone": "1", "edited": "2", "inTheWay": "2", "new": "2"]))

    #expect(comparison.unchanged == ["same"])
    #expect(comparison.changed == ["changes"])
    #expect(comparison.removed == ["stale"])
    #expect(comparison.missing == ["gone"])
    #expect(comparison.edited == ["edited", "editedStale"])
    #expect(comparison.foreign == ["inTheWay"])
    #expect(comparison.added == ["new"])
  }

  @Test func seesAnEditThatKeepsTheLength() throws {
    _ = try scratch.tree.write(files(["a": "one"]))
    try scratch.put("two", at: "a")
    #expect(try scratch.tree.compare(with: files(["a": "one"])).edited == ["a"])
  }

  @Test func takesAnEditThatEqualsTheNewContentsAsUnchanged() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    try scratch.put("2", at: "a")
    let comparison = try scratch.tree.compare(with: files(["a": "2"]))
    #expect(comparison.unchanged == ["a"])
    #expect(comparison.isManifestOutdated)
  }

  @Test func takesALinkInAGeneratedFilesPlaceAsAnEdit() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    try scratch.put("1", at: "elsewhere")
    try scratch.remove("a")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.output)/a", withDestinationPath: "elsewhere")
    #expect(try scratch.tree.compare(with: files(["a": "1"])).edited == ["a"])
  }

  @Test func writesNothing() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    let before = try scratch.entries()
    _ = try scratch.tree.compare(with: files(["a": "2", "b": "3"]))
    #expect(try scratch.entries() == before)
    #expect(try scratch.leftovers().isEmpty)
  }
}
