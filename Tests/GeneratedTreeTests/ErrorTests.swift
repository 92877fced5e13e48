import Foundation
import Testing

@testable import GeneratedTree

@Suite struct ErrorTests {
  @Test func refusesAnOutputFolderThatIsAFile() throws {
    let scratch = try Scratch()
    try Disk.create(scratch.output, [1])
    #expect(throws: TreeError.notAFolder(scratch.output)) { try scratch.tree.write([]) }
    #expect(throws: TreeError.notAFolder(scratch.output)) { try scratch.tree.compare(with: []) }
    #expect(try Disk.contents(of: scratch.output) == [1])
  }

  @Test func refusesALinkToNowhere() throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(atPath: scratch.output, withDestinationPath: "nowhere")
    #expect(throws: TreeError.linkedFolder(scratch.output)) { try scratch.tree.write(files(["a": "1"])) }
    #expect(try Disk.entry(at: scratch.output)?.kind == .symbolicLink)
  }

  @Test func refusesALinkToAnotherFolder() throws {
    let scratch = try Scratch()
    let other = "\(scratch.root)/other"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: scratch.output, withDestinationPath: "other")
    for force in [false, true] {
      #expect(throws: TreeError.linkedFolder(scratch.output)) {
        try scratch.tree.write(files(["a": "1"]), force: force)
      }
    }
    #expect(throws: TreeError.linkedFolder(scratch.output)) { try scratch.tree.compare(with: []) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other).isEmpty)
  }

  @Test func namesThePathThatTheSystemRefuses() throws {
    let scratch = try Scratch()
    try Disk.create("\(scratch.root)/file", [])
    let tree = GeneratedTree(directory: "\(scratch.root)/file/stripe", generator: "g")
    let error = #expect(throws: TreeError.self) { try tree.write(files(["a": "1"])) }
    #expect(error?.description.contains("\(scratch.root)/file") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func namesTheFolderThatIsReadOnly() throws {
    let scratch = try Scratch()
    try Disk.setPermissions(0o500, of: scratch.root)
    defer { try? Disk.setPermissions(0o700, of: scratch.root) }
    let error = #expect(throws: TreeError.self) { try scratch.tree.write(files(["a": "1"])) }
    guard case .system(_, _, EACCES) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
