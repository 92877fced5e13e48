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

  @Test func refusesWhatIsNoRegularFile() throws {
    let folder = try Folder()
    try #require(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    #expect(folder.read().problems == ["not-a-file spec/x/pipe.yaml"])
  }

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
