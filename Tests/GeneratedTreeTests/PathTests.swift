import Testing

@testable import GeneratedTree

@Suite struct PathTests {
  @Test(arguments: [
    "", "/a", "..", "../a", "a/../b", "a/./b", "a//b", "a/", "./a", "a\\b", "a\0b", "manifest.json",
    "Manifest.JSON", "manifest\u{200D}.json", "manife\u{17F}t.json",
    // A mark makes one character with what is before it, and two bytes for the system.
    "/\u{301}a", "../\u{301}a", "a/..\u{2F}\u{301}b", "a\\\u{301}b", "./\u{301}a",
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
    ["manifest.json/a", "b"], ["Client/A.swift", "client/B.swift"], ["\u{e9}/a", "e\u{301}/b"],
    ["Stra\u{DF}e", "STRASSE"], ["\u{17F}", "s"], ["\u{C5}", "\u{212B}"], ["\u{3C3}", "\u{3C2}"],
    ["a\u{200D}b", "ab"],
    ["\u{FB01}", "fi"], ["a/K/x", "a/\u{212A}/y"], ["\u{e9}.md", "E\u{301}.md"],
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

  @Test func saysHowTwoNamesDifferThatLookTheSame() {
    let text = TreeError.clashingPaths("\u{e9}", "e\u{301}").description
    #expect(text.contains(#"cannot generate both '\u{E9}' and 'e\u{301}' into one folder"#), "\(text)")
    #expect(text.contains("a disk that ignores case and how accents are written"))
    #expect(text.hasSuffix("Give one of them another name."))
    #expect(TreeError.clashingPaths("A/\u{e9}", "a/b").description.contains("'A/\u{e9}' and 'a/b'"))
  }

  @Test func takesPathsThatOnlyLookAlike() throws {
    let scratch = try Scratch()
    let paths = ["a", "ab/c", "a.b/c", "b/a", "docs/manifest.json", ".hidden", "..a/b"]
    _ = try scratch.tree.write(paths.map { GeneratedFile(path: $0, text: $0) })
    for path in paths { #expect(scratch.text(path) == path) }
  }
}
