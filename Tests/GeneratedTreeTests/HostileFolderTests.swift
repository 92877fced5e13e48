import Foundation
import Testing

@testable import GeneratedTree

/// What somebody else puts into the output folder before a run.
@Suite(.timeLimit(.minutes(10))) struct HostileFolderTests {
  let scratch: Scratch
  let foreign: ForeignFolder
  var outside: String { foreign.path }

  init() throws {
    scratch = try Scratch()
    foreign = try ForeignFolder(beside: scratch)
  }

  @Test(arguments: ["pipe", "link", "folder", "zero", "loop"])
  func refusesAManifestThatIsNoFile(kind: String) throws {
    try scratch.put("mine", at: "mine")
    let manifest = "\(scratch.output)/manifest.json"
    switch kind {
    case "pipe": try #require(mkfifo(manifest, 0o600) == 0)
    case "link": try link(manifest, to: "../outside/mine.txt")
    case "zero": try link(manifest, to: "/dev/zero")
    case "loop": try link(manifest, to: "manifest.json")
    default: try FileManager.default.createDirectory(atPath: manifest, withIntermediateDirectories: false)
    }
    for force in [false, true] {
      let error = #expect(throws: TreeError.self) {
        try scratch.tree.write(files(["a": "1"]), force: force)
      }
      guard case .unreadableManifest(_, "it is not a file") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(throws: TreeError.self) { try scratch.tree.compare(with: files(["a": "1"])) }
    #expect(scratch.text("mine") == "mine")
    try foreign.expectIsUntouched()
  }

  @Test func takesAPipeInTheManifestsPlaceBetweenTwoLooksForNoManifest() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    let folder = try Disk.folder(scratch.output)
    try scratch.remove("manifest.json")
    try #require(mkfifo("\(scratch.output)/manifest.json", 0o600) == 0)
    #expect(try folder.contents(of: "manifest.json", limit: 100) == nil)
    try scratch.remove("a")
    try link("\(scratch.output)/a", to: "../outside/mine.txt")
    #expect(try folder.contents(of: "a", limit: 100) == nil)
    try link("\(scratch.output)/way", to: "../outside")
    #expect(throws: TreeError.self) { try folder.contents(of: "way/mine.txt", limit: 100) }
    #expect(try folder.entry(at: "way/mine.txt") == nil)
    #expect(throws: TreeError.self) { try folder.create("way/new", []) }
    #expect(throws: TreeError.self) { try folder.makeFolder("way/new") }
    #expect(throws: TreeError.self) { try folder.remove("way/mine.txt", isFolder: false) }
    #expect(throws: TreeError.self) { try folder.rename("way/mine.txt", to: folder, "gone") }
    #expect(throws: TreeError.self) { try folder.removeAll("way") }
    try foreign.expectIsUntouched()
  }

  @Test(arguments: [
    "../outside/mine.txt", "..", "/etc/passwd", "a/../../outside/mine.txt", ".", "a//b", "a\0b",
  ])
  func reachesNothingOutsideOfAnOpenFolder(path: String) throws {
    try scratch.put("1", at: "a/b")
    let folder = try Disk.folder(scratch.output)
    #expect(throws: TreeError.self) { try folder.contents(of: TreePath(path), limit: 100) }
    #expect(throws: TreeError.self) { try folder.remove(TreePath(path), isFolder: false) }
    try foreign.expectIsUntouched()
  }

  @Test(arguments: ["pipe", "link", "dangling", "folder"], [false, true])
  func reportsAGeneratedFileThatSomethingElseTookThePlaceOf(kind: String, force: Bool) throws {
    _ = try scratch.tree.write(files(["a": "1", "b": "1"]))
    try scratch.remove("a")
    let path = "\(scratch.output)/a"
    switch kind {
    case "pipe": try #require(mkfifo(path, 0o600) == 0)
    case "link": try link(path, to: "../outside/mine.txt")
    case "dangling": try link(path, to: "../outside/new")
    default: try scratch.put("mine", at: "a/mine")
    }
    if kind == "folder" {
      #expect(throws: TreeError.obstructed(path: "a", by: "a")) {
        try scratch.tree.write(files(["a": "2", "b": "2"]), force: force)
      }
    } else if force {
      #expect(try scratch.tree.write(files(["a": "2", "b": "2"]), force: true).written == ["a", "b"])
      #expect(scratch.text("a") == "2")
    } else {
      #expect(throws: TreeError.wouldOverwrite(directory: scratch.output, edited: ["a"], foreign: [])) {
        try scratch.tree.write(files(["a": "2", "b": "2"]))
      }
      #expect(throws: TreeError.self) { try scratch.tree.write(files(["b": "1"])) }
    }
    try foreign.expectIsUntouched()
  }

  @Test func carriesPipesAndLinksOver() throws {
    _ = try scratch.tree.write(files(["a": "1"]))
    try #require(mkfifo("\(scratch.output)/pipe", 0o600) == 0)
    try link("\(scratch.output)/way", to: "../outside")
    try link("\(scratch.output)/zero", to: "/dev/zero")
    let before = try scratch.entries()
    _ = try scratch.tree.write(files(["a": "2"]))
    let after = try scratch.entries()
    #expect(after["pipe"] == before["pipe"])
    #expect(after["way"]?.kind == .symbolicLink && after["zero"]?.kind == .symbolicLink)
    try foreign.expectIsUntouched()
  }

  @Test func neitherReadsNorRemovesAFileThatTheManifestListsBehindALink() throws {
    let hash = Manifest.hash(of: Array("precious".utf8))
    try scratch.put("x", at: "x")
    try link("\(scratch.output)/way", to: "../outside")
    let manifest = Manifest(generator: "g", hashes: ["way/mine.txt": hash, "way/deep/er": hash])
    try scratch.put(String(decoding: manifest.bytes, as: UTF8.self), at: "manifest.json")
    for force in [false, true] {
      let summary = try scratch.tree.write(files(["b": force ? "2" : "1"]), force: force)
      #expect(summary.removed.isEmpty)
      try foreign.expectIsUntouched()
    }
    try scratch.put(String(decoding: manifest.bytes, as: UTF8.self), at: "manifest.json")
    #expect(throws: TreeError.obstructed(path: "way/mine.txt", by: "way")) {
      try scratch.tree.write(files(["way/mine.txt": "2", "b": "2"]), force: true)
    }
    try foreign.expectIsUntouched()
  }

  @Test func doesNotReadAListedFileThatIsLargerThanAnyGeneratedOne() throws {
    _ = try scratch.tree.write(files(["a": "1", "b": "1"]))
    try #require(truncate("\(scratch.output)/a", 1 << 40) == 0)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try scratch.tree.compare(with: files(["b": "1"])).edited == ["a"])
    #expect(clock.now - start < .seconds(15))
  }

  @Test func copiesAFileWithItsTimeAndPermissionsWhereItCannotBeLinked() throws {
    let text = String(repeating: "0123456789", count: 300_000)
    try scratch.put(text, at: "mine")
    try Disk.setPermissions(0o640, of: "\(scratch.output)/mine")
    let folder = try Disk.folder(scratch.output)
    let entry = try #require(try folder.entry(at: "mine"))
    let other = try Disk.folder(outside)
    try folder.copy("mine", entry, to: other)
    let copy = try #require(try other.entry(at: "mine"))
    #expect(copy.modified == entry.modified && copy.permissions == 0o640 && copy.size == entry.size)
    #expect(try Disk.contents(of: "\(outside)/mine") == Array(text.utf8))

    try scratch.put(text + "and more", at: "mine")
    try FileManager.default.removeItem(atPath: "\(outside)/mine")
    #expect(throws: TreeError.changedMeanwhile("\(scratch.output)/mine")) {
      try folder.copy("mine", entry, to: other)
    }
  }
}
