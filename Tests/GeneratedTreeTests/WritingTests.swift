import Foundation
import Testing

@testable import GeneratedTree

@Suite struct WritingTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func writesTheFirstTreeWithItsManifest() throws {
    let summary = try scratch.tree.write(files(["Client/B.swift": "b", "Client/A.swift": "a"]))

    #expect(summary.written == ["Client/A.swift", "Client/B.swift"])
    #expect(summary.unchanged.isEmpty)
    #expect(summary.removed.isEmpty)
    #expect(
      scratch.text("manifest.json") == """
        {
          "generator": "connectgen 1.0.0",
          "format": 1,
          "files": [
            {"path": "Client/A.swift", "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"},
            {"path": "Client/B.swift", "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"}
          ]
        }

        """)
    #expect(scratch.text("Client/A.swift") == "a")
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func makesTheFoldersAboveTheOutput() throws {
    let tree = GeneratedTree(directory: "\(scratch.root)/deep/er/stripe", generator: "g")
    _ = try tree.write(files(["a": "a"]))
    #expect(try Scratch.contents(of: "\(scratch.root)/deep").keys.contains("er/stripe/a"))
  }

  @Test func givesTheSameBytesInAnyOrderOfFiles() throws {
    let other = try Scratch()
    _ = try scratch.tree.write(files(["a": "1", "b/c": "2", "b/a": "3"]))
    _ = try other.tree.write(files(["b/a": "3", "b/c": "2", "a": "1"]))
    #expect(try scratch.contents() == other.contents())
  }

  /// Many files take another way to the disk than few.
  @Test(arguments: [StagingFolder.many - 2, StagingFolder.many - 1, 1_000])
  func writesManyFiles(count: Int) throws {
    let texts = Dictionary(uniqueKeysWithValues: (0..<count).map { ("folder\($0 % 7)/\($0)", "text \($0)") })
    _ = try scratch.tree.write(files(["folder1/stale": "stale"]))
    let summary = try scratch.tree.write(texts.map { GeneratedFile(path: $0, text: $1) })

    #expect(summary.written.count == count && summary.removed == ["folder1/stale"])
    let written = try scratch.contents().compactMapValues { $0 }.filter { $0.key != "manifest.json" }
    let isEqual = written == texts
    #expect(isEqual)
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func touchesNothingWhenNothingDiffers() throws {
    _ = try scratch.tree.write(files(["a": "1", "b/c": "2"]))
    let before = try scratch.entries()
    let folder = try Disk.entry(at: scratch.root)

    let summary = try scratch.tree.write(files(["a": "1", "b/c": "2"]))

    #expect(summary.written.isEmpty)
    #expect(summary.unchanged == ["a", "b/c"])
    #expect(try scratch.entries() == before)
    #expect(try Disk.entry(at: scratch.root)?.inode == folder?.inode)
  }

  @Test func keepsInodeAndTimeOfUnchangedFiles() throws {
    _ = try scratch.tree.write(files(["same": "1", "deep/same": "2", "changes": "3"]))
    let before = try scratch.entries()

    let summary = try scratch.tree.write(files(["same": "1", "deep/same": "2", "changes": "4", "new": "5"]))

    let after = try scratch.entries()
    #expect(summary.written == ["changes", "new"])
    #expect(after["same"] == before["same"])
    #expect(after["deep/same"] == before["deep/same"])
    #expect(after["changes"]?.inode != before["changes"]?.inode)
    #expect(scratch.text("changes") == "4")
  }

  @Test func removesStaleFilesAndTheirEmptyFolders() throws {
    _ = try scratch.tree.write(files(["keep": "1", "gone/deep/a": "2", "gone/b": "3"]))

    let summary = try scratch.tree.write(files(["keep": "1"]))

    #expect(summary.removed == ["gone/b", "gone/deep/a"])
    #expect(try scratch.contents().keys.sorted() == ["keep", "manifest.json"])
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func letsAFileTakeThePlaceOfAStaleFolderAndBack() throws {
    _ = try scratch.tree.write(files(["page/index.html": "1"]))
    _ = try scratch.tree.write(files(["page": "2"]))
    #expect(scratch.text("page") == "2")
    _ = try scratch.tree.write(files(["page/index.html": "3"]))
    #expect(scratch.text("page/index.html") == "3")
  }

  @Test func writesAgainWhatWasDeleted() throws {
    _ = try scratch.tree.write(files(["a": "1", "b": "2"]))
    try scratch.remove("a")
    #expect(try scratch.tree.compare(with: files(["a": "1", "b": "2"])).missing == ["a"])
    #expect(try scratch.tree.write(files(["a": "1", "b": "2"])).written == ["a"])
    #expect(scratch.text("a") == "1")
  }

  @Test func rewritesTheManifestForAnotherVersionOfTheGenerator() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    let before = try scratch.entries()["a"]
    let newer = GeneratedTree(directory: scratch.output, generator: "connectgen 1.1.0")

    let comparison = try newer.compare(with: files(["a": "1"]))
    #expect(comparison.isManifestOutdated && !comparison.isUpToDate)
    #expect(try newer.write(files(["a": "1"])).written.isEmpty)

    #expect(scratch.text("manifest.json")?.contains("1.1.0") == true)
    #expect(try scratch.entries()["a"] == before)
  }

}
