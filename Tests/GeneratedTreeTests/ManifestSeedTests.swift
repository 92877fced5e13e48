import Foundation
import Testing

@testable import GeneratedTree

/// Manifests that once were, or easily are, trouble; the fuzzer begins with them too.
@Suite struct ManifestSeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds")
  private static let hash = Manifest.hash(of: Array("precious".utf8))

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  private func manifest(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
  }

  @Test func hasSeeds() { #expect(Self.names.count >= 40) }

  @Test(arguments: names) func readsGoodSeedsAndRefusesOthersWithAReason(name: String) throws {
    let bytes = try manifest(name)
    guard name.hasPrefix("good-") else {
      let error = #expect(throws: TreeError.self) { try Manifest(bytes: bytes, path: "m") }
      let text = try #require(error?.description)
      #expect(
        text.hasPrefix("cannot read m: it ") || text.hasPrefix("cannot read m: the sha256 of"), "\(text)")
      #expect(text.split(separator: "\n").count == 2 && text.utf8.count < 5_000)
      return
    }
    let manifest = try Manifest(bytes: bytes, path: "m")
    #expect(try Manifest(bytes: manifest.bytes, path: "m") == manifest)
  }

  /// Whatever a manifest lists, files of somebody else, and what is behind a link, stay.
  @Test(.timeLimit(.minutes(10)), arguments: names, [false, true])
  func leavesAloneWhatTheSeedDoesNotList(name: String, force: Bool) throws {
    let scratch = try Scratch()
    let bytes = try manifest(name)
    let mine = ["mine", "in/mine", "Client/mine", "e\u{301}"]
    for path in mine { try scratch.put("precious", at: path) }
    try FileManager.default.createDirectory(
      atPath: "\(scratch.root)/outside", withIntermediateDirectories: false)
    try Disk.create("\(scratch.root)/outside/mine", Array("precious".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.output)/way", withDestinationPath: "../outside")
    try #require(mkfifo("\(scratch.output)/pipe", 0o600) == 0)
    try Disk.create("\(scratch.output)/manifest.json", bytes)

    let produced = files(["Client/A.swift": "1", "b": "2"])
    let isWritten = (try? scratch.tree.write(produced, force: force)) != nil

    #expect(try Disk.contents(of: "\(scratch.root)/outside/mine") == Array("precious".utf8))
    let left = try RawDisk.contents(of: scratch.output)
    let hashes = (try? Manifest(bytes: bytes, path: "m"))?.hashes
    for path in mine {
      let listed = hashes?[TreePath(path)]
      let isOurs = force ? listed != nil : listed == Self.hash
      #expect(isOurs || left[Array(path.utf8)] == "precious", "\(path)")
    }
    guard isWritten else { return }
    #expect(hashes != nil && left[Array("b".utf8)] == "2")
    #expect(try scratch.tree.write(produced).written.isEmpty)
  }
}
