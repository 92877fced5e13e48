import Testing

@testable import GeneratedTree

@Suite struct PathTests {
  @Test(arguments: [
    "", "/a", "..", "../a", "a/../b", "a/./b", "a//b", "a/", "./a", "a\\b", "a\0b", "manifest.json",
    "Manifest.JSON",
  ])
  func refusesPathsThatLeaveTheFolderOrTakeTheManifestsName(path: String) throws {
    let scratch = try Scratch()
    let error = #expect(throws: TreeError.self) {
      try scratch.tree.write([GeneratedFile(path: path, text: "x")])
    }
    guard case .unusablePath(path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try scratch.contents().isEmpty)
  }

  @Test(arguments: [
    ["a", "a"], ["Client/A.swift", "Client/a.swift"], ["a", "a/b"], ["A", "a/b/c"], ["\u{e9}", "e\u{301}"],
    ["manifest.json/a", "b"],
  ])
  func refusesPathsThatCannotBeInOneFolder(paths: [String]) throws {
    let scratch = try Scratch()
    let error = #expect(throws: TreeError.self) {
      try scratch.tree.compare(with: paths.map { GeneratedFile(path: $0, text: "x") })
    }
    guard case .clashingPaths = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func takesPathsThatOnlyLookAlike() throws {
    let scratch = try Scratch()
    let paths = ["a", "ab/c", "a.b/c", "b/a", "docs/manifest.json", ".hidden", "..a/b"]
    _ = try scratch.tree.write(paths.map { GeneratedFile(path: $0, text: $0) })
    for path in paths { #expect(scratch.text(path) == path) }
  }
}
