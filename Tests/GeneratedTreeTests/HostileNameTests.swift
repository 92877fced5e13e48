import Foundation
import Testing

@testable import GeneratedTree

/// Names that are one to a `String`, and names that are none.
@Suite struct HostileNameTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func put(_ text: String, at name: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: scratch.output, withIntermediateDirectories: true)
    try RawDisk.put(text, at: name, in: scratch.output)
  }

  private func put(_ text: String, at name: String) throws { try put(text, at: Array(name.utf8)) }

  private func text(_ name: String) throws -> String? {
    try RawDisk.contents(of: scratch.output)[Array(name.utf8)]
  }

  /// Mac disks take these pairs for one name, so there they can't be beside each other.
  #if os(Linux)
    @Test(arguments: [
      ("caf\u{E9}.md", "cafe\u{301}.md"), ("cafe\u{301}.md", "caf\u{E9}.md"), ("\u{C5}", "\u{212B}"),
      ("A\u{30A}", "\u{C5}"), ("\u{E9}/page.md", "e\u{301}/page.md"), ("K.md", "\u{212A}.md"),
    ])
    func keepsAForeignFileWhoseNameOnlyLooksLikeAGeneratedOne(ours: String, foreign: String) throws {
      try put("mine", at: foreign)
      _ = try scratch.tree.write(files([(ours, "1"), ("other", "1")]))
      #expect(try text(ours) == "1" && text(foreign) == "mine")
      for force in [false, true] {
        _ = try scratch.tree.write(files([(ours, force ? "3" : "2"), ("other", "2")]), force: force)
        #expect(try text(ours) == (force ? "3" : "2") && text(foreign) == "mine")
      }
      #expect(try scratch.tree.compare(with: files([(ours, "3"), ("other", "2")])).isUpToDate)
      let summary = try scratch.tree.write(files([("other", "3")]))
      #expect(summary.removed.map { Array($0.utf8) } == [Array(ours.utf8)])
      #expect(try text(ours) == nil && text(foreign) == "mine")
    }

    @Test func keepsForeignFilesWhoseNamesLookTheSame() throws {
      let names = ["\u{E9}", "e\u{301}", "\u{C5}", "A\u{30A}", "\u{212B}", "notes/\u{E9}", "notes/e\u{301}"]
      for name in names { try put("mine: \(name.utf8.count)", at: name) }
      for text in ["1", "2"] { _ = try scratch.tree.write(files([("a", text)])) }
      for name in names { #expect(try text(name) == "mine: \(name.utf8.count)") }
    }

    @Test func doesNotTakeAFileForItsOwnBecauseTheManifestListsANameThatLooksTheSame() throws {
      let hash = Manifest.hash(of: Array("mine".utf8))
      try put("mine", at: "e\u{301}")
      try put(
        """
        {"generator": "g", "format": 1, "files": [{"path": "\u{E9}", "sha256": "\(hash)"}]}
        """, at: "manifest.json")
      #expect(try scratch.tree.write(files([("a", "1")])).removed.isEmpty)
      #expect(try text("e\u{301}") == "mine")
    }

    @Test func readsAManifestThatListsTwoNamesThatLookTheSame() throws {
      let files = [("\u{E9}", "1"), ("e\u{301}", "2"), ("a", "3")]
      let hashes = Dictionary(
        uniqueKeysWithValues: files.map { (TreePath($0.0), Manifest.hash(of: Array($0.1.utf8))) })
      for (name, text) in files { try put(text, at: name) }
      try put(
        String(decoding: Manifest(generator: "g", hashes: hashes).bytes, as: UTF8.self), at: "manifest.json")
      let summary = try scratch.tree.write([GeneratedFile(path: "a", text: "3")])
      #expect(summary.removed.map { Array($0.utf8).count } == [3, 2])
      #expect(try RawDisk.contents(of: scratch.output).count == 2)
    }

    @Test func keepsForeignFilesWhoseNamesAreNotUTF8() throws {
      let names: [[UInt8]] = [
        [0xFF], [0x63, 0xE9], [0x64, 0xC3, 0x2F, 0x78], [0x64, 0xC3, 0x2F, 0xFE, 0x2F, 0x80],
        [0xED, 0xA0, 0x80],
        [0x61, 0x2F, 0xC0, 0xAF], [0x1B, 0x5B, 0x32, 0x4A],
      ]
      for name in names { try put("mine \(name)", at: name) }
      try #require(mkdir(RawDisk.bytes(scratch.output, [0x65, 0xFF]), 0o700) == 0)
      try #require(
        symlink(RawDisk.bytes("t", [0xFF, 0x74]), RawDisk.bytes(scratch.output, [0x6C, 0x9F])) == 0)
      let before = try RawDisk.contents(of: scratch.output)
      #expect(before.count == names.count + 1)
      for text in ["1", "2", "2", "3"] {
        _ = try scratch.tree.write(files([("a/b", text)]), force: text == "3")
        var after = try RawDisk.contents(of: scratch.output)
        #expect(after.removeValue(forKey: Array("a/b".utf8)) == text)
        #expect(after.removeValue(forKey: Array("manifest.json".utf8)) != nil)
        #expect(after == before)
        #expect(try scratch.leftovers().isEmpty)
      }
      var status = stat()
      #expect(lstat(RawDisk.bytes(scratch.output, [0x65, 0xFF]), &status) == 0)
      #expect(try scratch.tree.compare(with: files([("a/b", "3")])).isUpToDate)
    }

    @Test func keepsAFileThatIsNotUTF8AndIsWrittenDuringTheRun() throws {
      _ = try scratch.tree.write(files([("a", "1")]))
      let output = scratch.output
      let tree = GeneratedTree(directory: output, generator: "g") { step in
        if step == .allStaged { try? RawDisk.put("late", at: [0x6E, 0x2F, 0xFF], in: output) }
      }
      _ = try tree.write(files([("a", "2")]))
      #expect(try RawDisk.contents(of: output)[[0x6E, 0x2F, 0xFF]] == "late")
      #expect(try scratch.leftovers().isEmpty)
    }

    @Test func worksBelowAFolderWhoseNameIsNotUTF8() throws {
      let place = RawDisk.bytes(scratch.root, [0x70, 0xFF])
      try #require(mkdir(place, 0o700) == 0)
      try FileManager.default.createDirectory(atPath: scratch.output, withIntermediateDirectories: true)
      try #require(symlink(place, "\(scratch.root)/way") == 0)
      let tree = GeneratedTree(directory: "\(scratch.root)/way/stripe", generator: "g")
      for text in ["1", "2"] { _ = try tree.write(files([("a", text)])) }
      let contents = try RawDisk.contents(of: scratch.root)
      #expect(contents[[0x70, 0xFF] + Array("/stripe/a".utf8)] == "2")
    }

    @Test func saysWhichNameItIsWithoutCommandingTheTerminal() throws {
      let deep = Array(repeating: [UInt8](repeating: 0xFF, count: 200), count: 21).joined(separator: [0x2F])
      var folder = try Disk.folder(scratch.root)
      _ = try folder.makeFolder("stripe")
      folder = try folder.folder(at: "stripe")
      for name in Array(deep).split(separator: 0x2F).map({ TreePath(bytes: Array($0)) }) {
        _ = try folder.makeFolder(name)
        folder = try folder.folder(at: name)
      }
      let error = #expect(throws: TreeError.self) { try scratch.tree.write(files([("a", "1")])) }
      let text = try #require(error?.description)
      #expect(text.contains(#"stripe/\xFF\xFF"#) && text.contains("…") && text.utf8.count < 1_000)
      // Deeper than paths can be: nothing else removes it.
      try Disk.folder(scratch.root).removeDeep("stripe")
    }
  #endif

  @Test(arguments: [
    ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#), ("a\nb", #"a\u{A}b"#), ("a\u{202E}b", #"a\u{202E}b"#), ("é/日本", "é/日本"),
    ("a\u{2028}b", #"a\u{2028}b"#), ("e\u{301}", "e\u{301}"), ("a\u{9B}b", #"a\u{9B}b"#),
    ("a\u{200B}b", #"a\u{200B}b"#), ("", ""),
  ])
  func showsPathsSoThatTheyCannotActAndOnce(path: String, shown: String) {
    #expect(PathText.shown(path).utf8.elementsEqual(shown.utf8))
    #expect(PathText.shown(shown).utf8.elementsEqual(shown.utf8))
  }

  @Test func namesNoPathOfAManifestInAWayThatCommandsTheTerminal() throws {
    let path = "\u{1B}]0;x\u{7}\u{202E}"
    let hash = Manifest.hash(of: Array("edited".utf8))
    try put("mine", at: path)
    try put(
      String(
        decoding: Manifest(generator: "g", hashes: [TreePath(path): hash, "b": hash]).bytes, as: UTF8.self),
      at: "manifest.json")
    let error = #expect(throws: TreeError.self) { try scratch.tree.write([]) }
    let text = try #require(error?.description)
    #expect(text.contains(#"  \u{1B}]0;x\u{7}\u{202E}"#), "\(text)")
    #expect(!text.utf8.contains(0x1B) && !text.contains("\u{202E}"))
  }
}

/// Files with these texts.
private func files(_ texts: [(String, String)]) -> [GeneratedFile] {
  texts.map { GeneratedFile(path: $0.0, text: $0.1) }
}

extension OpenFolder {
  /// Removes a folder that is deeper than any path, from the inside.
  func removeDeep(_ name: TreePath) throws {
    let folder = try folder(at: name)
    for inner in try folder.names() {
      if try folder.entry(at: inner)?.kind == .folder {
        try folder.removeDeep(inner)
      } else {
        try folder.remove(inner, isFolder: false)
      }
    }
    try remove(name, isFolder: true)
  }
}
