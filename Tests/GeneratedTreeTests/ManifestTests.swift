import Testing

@testable import GeneratedTree

@Suite struct ManifestTests {
  private static let hash = String(repeating: "a", count: 64)

  private func read(_ text: String) throws(TreeError) -> Manifest {
    try Manifest(bytes: Array(text.utf8), path: "m")
  }

  @Test func readsWhatItWrites() throws {
    let manifest = Manifest(
      generator: "g \"1\" \\ \u{1} ü", files: files(["b/ü \"x\"": "1", "a": "2", "c\n": ""]))
    #expect(try Manifest(bytes: manifest.bytes, path: "m") == manifest)
    let none = Manifest(generator: "g", files: [])
    #expect(try Manifest(bytes: none.bytes, path: "m") == none)
  }

  @Test func sortsByPathAndEndsInANewline() {
    let text = String(
      decoding: Manifest(generator: "g", files: files(["b": "", "a": ""])).bytes, as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    #expect(text.split(separator: "\n").map { $0.contains("\"a\"") }.firstIndex(of: true) == 4)
  }

  @Test(arguments: [
    "", "{", "[]", "{\"format\": 1, \"files\": []}", "<<<<<<< HEAD\n{}",
    "{\"generator\": \"g\", \"format\": 1}",
    "{\"generator\": \"g\", \"format\": 2, \"files\": []}",
  ])
  func refusesWhatIsNotAManifest(text: String) {
    #expect(throws: TreeError.self) { try read(text) }
  }

  @Test(arguments: ["../outside", "/etc/passwd", "a/../../b", "", "manifest.json"])
  func refusesAManifestThatClaimsFilesOutsideTheFolder(path: String) {
    #expect(throws: TreeError.self) {
      try read(
        "{\"generator\":\"g\",\"format\":1,\"files\":[{\"path\":\"\(path)\",\"sha256\":\"\(Self.hash)\"}]}")
    }
  }

  @Test func refusesHashesThatAreNoneAndPathsListedTwice() {
    #expect(throws: TreeError.self) {
      try read("{\"generator\":\"g\",\"format\":1,\"files\":[{\"path\":\"a\",\"sha256\":\"12\"}]}")
    }
    let file = "{\"path\":\"a\",\"sha256\":\"\(Self.hash)\"}"
    #expect(throws: TreeError.unreadableManifest(path: "m", reason: "it lists 'a' twice")) {
      try read("{\"generator\":\"g\",\"format\":1,\"files\":[\(file),\(file)]}")
    }
  }

  @Test func saysHowToRepairTheManifestAndChangesNothing() throws {
    let scratch = try Scratch()
    _ = try scratch.tree.write(files(["a": "1"]))
    try scratch.put("{", at: "manifest.json")
    let before = try scratch.entries()

    let error = #expect(throws: TreeError.self) {
      try scratch.tree.write(files(["a": "2"]), force: true)
    }

    let text = try #require(error?.description)
    #expect(text.contains("/stripe/manifest.json: it is not the JSON that the generator writes"))
    #expect(text.contains("Restore it from version control"))
    #expect(try scratch.entries() == before)
    #expect(throws: TreeError.self) { try scratch.tree.compare(with: []) }
  }
}
