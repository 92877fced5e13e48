import Foundation
import Testing

/// What strangers put into the spec's folder and the output's: the command says what it is, waits for nothing, loses nothing.
@Suite(.timeLimit(.minutes(10))) struct HostilePlaceTests {
  /// A project with output, and a change that has not been generated yet.
  private func changed() async throws -> Project {
    let project = try Project()
    try await project.generate()
    try project.edit(
      "spec/shop/triggers.yaml", replacing: "A new customer was created.", with: "Somebody is new.")
    return project
  }

  private func path(_ path: String, of project: Project) -> String { project.root.appending(path: path).path }

  @Test func refusesALockThatIsALinkAndDoesNotWait() async throws {
    let project = try await changed()
    let lock = path("Generated/.shop.lock", of: project)
    for target in ["../outside", "../made"] {
      try project.write("precious\n", to: "outside")
      try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: target)
      let outcome = try await project.connectgen("generate", "spec/shop")
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("/Generated/.shop.lock' has the name of the file that a run locks"))
      #expect(try project.read("outside") == "precious\n" && !project.exists("made"))
      try FileManager.default.removeItem(atPath: lock)
    }
    #expect(try await project.connectgen("generate", "spec/shop").status == 0)
  }

  @Test func refusesALockThatIsAnotherFileToo() async throws {
    let project = try await changed()
    try project.write("precious\n", to: "outside")
    try FileManager.default.linkItem(
      atPath: path("outside", of: project), toPath: path("Generated/.shop.lock", of: project))
    #expect(try await project.connectgen("generate", "spec/shop").status == 1)
    #expect(try project.read("outside") == "precious\n")
  }

  @Test func refusesPipesWhereItReads() async throws {
    let project = try await changed()
    try #require(mkfifo(path("spec/shop/more.yaml", of: project), 0o600) == 0)
    let outcome = try await project.connectgen("generate", "spec/shop")
    #expect(
      outcome.status == 1 && outcome.messages.contains("spec/shop/more.yaml: error: not a regular file"))
    try project.remove("spec/shop/more.yaml")

    try project.remove("Generated/shop/manifest.json")
    try #require(mkfifo(path("Generated/shop/manifest.json", of: project), 0o600) == 0)
    for command in ["generate", "check"] {
      let outcome = try await project.connectgen(command, "spec/shop")
      #expect(outcome.status == 1 && outcome.messages.contains("manifest.json: it is not a file"))
    }
  }

  @Test func refusesAManifestWithAPathOfAHundredThousandFolders() async throws {
    let project = try await changed()
    let path = String(repeating: "a/", count: 100_000) + "b"
    let hash = String(repeating: "a", count: 64)
    try project.write(
      #"{"generator":"g","format":1,"files":[{"path":"\#(path)","sha256":"\#(hash)"}]}"#,
      to: "Generated/shop/manifest.json")
    let start = ContinuousClock.now
    let outcome = try await project.connectgen("generate", "spec/shop", "--force")
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(outcome.status == 1 && outcome.messages.contains("the path has more than 1024 bytes"))
    #expect(outcome.messages.contains("Restore it from version control"))
  }

  /// Other systems refuse or change such names.
  #if os(Linux)
    @Test func keepsFilesWhoseNamesLookTheSameOrAreNotUTF8() async throws {
      let project = try await changed()
      let folder = path("Generated/shop/", of: project)
      let names: [[UInt8]] =
        ["\u{E9}", "e\u{301}", "\u{C5}", "A\u{30A}", "\u{212B}"].map { Array($0.utf8) } + [
          [0xFF], [0x6E, 0xC3],
        ]
      let files = names.map { (Array(folder.utf8) + $0).map(CChar.init(bitPattern:)) + [0] }
      for file in files { try #require(mknod(file, S_IFREG | 0o600, 0) == 0) }
      for text in ["Somebody else is new.", "Somebody is new."] {
        let outcome = try await project.connectgen("generate", "spec/shop")
        #expect(outcome.status == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
        try project.edit("spec/shop/triggers.yaml", replacing: "Somebody", with: text)
        for file in files { #expect(access(file, F_OK) == 0) }
      }
    }

    @Test func refusesTemplatesWhoseNamesLookTheSame() async throws {
      let project = try Project()
      for name in ["\u{E9}", "e\u{301}"] { try project.write("", to: "templates/\(name).mustache") }
      let outcome = try await project.connectgen("generate", "spec/shop", "--templates", "templates")
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("there is no template of this name"), "\(outcome.messages)")
    }
  #endif

  @Test func printsNoNameOfAStrangersFileThatCommandsTheTerminal() async throws {
    let project = try await changed()
    let name = "\u{1B}[2J\u{202E}"
    let manifest = try project.read("Generated/shop/manifest.json")
    let hash = String(repeating: "a", count: 64)
    try project.write(
      manifest.replacing(
        "\"files\": [", with: #""files": [{"path": "\u001b[2J\#u{202E}", "sha256": "\#(hash)"},"#),
      to: "Generated/shop/manifest.json")
    try project.write("mine\n", to: "Generated/shop/" + name)
    for command in ["generate", "check"] {
      let outcome = try await project.connectgen(command, "spec/shop")
      let text = outcome.output + outcome.messages
      #expect(outcome.status == 1 && text.contains(#"\u{1B}[2J\u{202E}"#), "\(text)")
      #expect(!text.utf8.contains(0x1B) && !text.unicodeScalars.contains("\u{202E}"))
    }
  }
}
