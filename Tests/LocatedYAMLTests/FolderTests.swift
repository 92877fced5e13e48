import Foundation
import LocatedYAML
import SourceDiagnostics
import Testing

struct FolderTests {
  /// A folder that is removed when the test ends.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "yaml-\(UUID().uuidString)")
    var path: String { url.path(percentEncoded: false) }

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ name: String, _ text: String = "a: 1\n") throws {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: url.appending(path: name).path(percentEncoded: false), withDestinationPath: target)
    }

    func read(_ limits: YAMLLimits = YAMLLimits()) -> (files: [YAMLFile], problems: [String]) {
      var diagnostics = Diagnostics()
      let files = YAMLFolder.read(
        directory: path, displayPath: "spec/x/", limits: limits, diagnostics: &diagnostics)
      return (files, diagnostics.sorted.map { "\($0.code) \($0.span?.description ?? $0.path ?? "")" })
    }
  }

  @Test func readsFilesInTheOrderOfTheirPaths() throws {
    let folder = try Folder()
    for name in ["z.yaml", "b/c.yaml", "b/a/d.yaml", "a.yaml", "note.md", ".hidden.yaml", ".git/x.yaml"] {
      try folder.write(name)
    }
    let (files, problems) = folder.read()
    #expect(problems == [])
    #expect(files.map(\.relativePath) == ["a.yaml", "b/a/d.yaml", "b/c.yaml", "z.yaml"])
    #expect(files.map(\.source.path).first == "spec/x/a.yaml")
    #expect(files.allSatisfy { $0.root?["a"] != nil })
  }

  @Test func readsOtherFilesAfterABrokenOne() throws {
    let folder = try Folder()
    try folder.write("a.yaml", "a: [\n")
    try folder.write("b.yaml")
    try folder.write("c.yml")
    let (files, problems) = folder.read()
    #expect(problems == ["unclosed-bracket spec/x/a.yaml:1:4", "yml-extension spec/x/c.yml"])
    #expect(files.map { $0.root == nil } == [true, false])
  }

  @Test func refusesLinksThatLeaveTheFolderOrRunInCircles() throws {
    let folder = try Folder()
    let outside = try Folder()
    try outside.write("secret.yaml")
    try folder.write("in/a.yaml")
    try folder.link("b.yaml", to: "in/a.yaml")
    try folder.link("c.yaml", to: outside.path + "/secret.yaml")
    try folder.link("d", to: outside.path)
    try folder.link("in/up", to: "..")
    try folder.link("lost.yaml", to: "nowhere.yaml")
    let (files, problems) = folder.read()
    #expect(
      problems == [
        "leaves-folder spec/x/c.yaml", "leaves-folder spec/x/d", "link-circle spec/x/in/up",
        "not-readable spec/x/lost.yaml",
      ])
    #expect(files.map(\.relativePath) == ["b.yaml", "in/a.yaml"])
  }

  @Test func refusesWhatIsBeyondTheLimits() throws {
    let folder = try Folder()
    try folder.write("a.yaml", "a: 12345\n")
    try folder.write("b.yaml")
    #expect(folder.read(YAMLLimits(bytesPerFile: 6)).problems == ["file-too-large spec/x/a.yaml"])
    #expect(folder.read(YAMLLimits(files: 2)).problems == [])
    let (files, problems) = folder.read(YAMLLimits(files: 1))
    #expect(files.isEmpty)
    #expect(problems == ["too-many-files spec/x"])
  }

  @Test(.timeLimit(.minutes(10))) func refusesWhatIsNoRegularFile() throws {
    let folder = try Folder()
    try #require(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    try folder.link("way.yaml", to: "pipe.yaml")
    // Without an end.
    try folder.link("zero.yaml", to: "/dev/zero")
    #expect(
      folder.read().problems == [
        "not-a-file spec/x/pipe.yaml", "not-a-file spec/x/way.yaml", "leaves-folder spec/x/zero.yaml",
      ])
  }

  @Test func refusesAFileOfAGigabyteUnread() throws {
    let folder = try Folder()
    try folder.write("a.yaml")
    try #require(truncate(folder.path + "/a.yaml", 1 << 30) == 0)
    #expect(folder.read().problems == ["file-too-large spec/x/a.yaml"])
  }

  /// To a `String` the folder and the one beside it have the same path.
  @Test(arguments: ["../e\u{301}/secret.yaml", "../e\u{301}"])
  func refusesLinksToAFolderWhoseNameOnlyLooksTheSame(target: String) throws {
    let outside = try Folder()
    try outside.write("\u{E9}/a.yaml")
    try outside.write("e\u{301}/secret.yaml")
    try outside.link("\u{E9}/b.yaml", to: target)
    var diagnostics = Diagnostics()
    let files = YAMLFolder.read(
      directory: outside.path + "/\u{E9}", displayPath: "x", diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.code) == ["leaves-folder"])
    #expect(files.map(\.relativePath) == ["a.yaml"])
  }

  @Test func readsTwoFilesWhoseNamesOnlyLookTheSameInTheOrderOfTheirBytes() throws {
    let folder = try Folder()
    let names = ["A\u{30A}.yaml", "e\u{301}.yaml", "\u{C5}.yaml", "\u{E9}.yaml", "\u{212B}.yaml"]
    for name in names.shuffled() { try folder.write(name) }
    let (files, problems) = folder.read()
    #expect(problems == [])
    #expect(files.map { Array($0.relativePath.utf8) } == names.map { Array($0.utf8) })
  }

  /// A name that is not UTF-8 is the file system's of Linux only.
  #if os(Linux)
    @Test func reportsFilesAndFoldersWhoseNamesAreNotUTF8() throws {
      let folder = try Folder()
      try folder.write("a.yaml")
      for name: [UInt8] in [[0xFF, 0x2E, 0x79, 0x61, 0x6D, 0x6C], [0x6E, 0xC3]] {
        let path = Array((folder.path + "/").utf8) + name
        let bytes = path.map(CChar.init(bitPattern:)) + [0]
        try #require(name.count == 2 ? mkdir(bytes, 0o700) == 0 : mknod(bytes, S_IFREG | 0o600, 0) == 0)
      }
      let (files, problems) = folder.read()
      #expect(problems == [#"not-utf8-name spec/x/\xFF.yaml"#, #"not-utf8-name spec/x/n\xC3"#])
      #expect(files.map(\.relativePath) == ["a.yaml"])
    }
  #endif

  @Test func saysWhatIsWrongWithTheFolderItself() throws {
    let folder = try Folder()
    try folder.write("a.yaml")
    func problems(_ directory: String) -> [String] {
      var diagnostics = Diagnostics()
      #expect(YAMLFolder.read(directory: directory, diagnostics: &diagnostics).isEmpty)
      return diagnostics.all.map { "\($0.code) \($0.path ?? "")" }
    }
    #expect(problems(folder.path + "/none/") == ["not-found \(folder.path)/none"])
    #expect(problems(folder.path + "/a.yaml") == ["not-a-folder \(folder.path)/a.yaml"])
  }
}
