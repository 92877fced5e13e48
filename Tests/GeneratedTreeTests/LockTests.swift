import Foundation
import Synchronization
import Testing

@testable import GeneratedTree

@Suite struct LockTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func saysWhoIsWritingTheFolder() throws {
    let place = try OutputPlace(directory: scratch.output)
    let lock = try RunLock(place: place)
    defer { lock.release() }
    #expect(throws: TreeError.locked(directory: place.directory, holder: "process \(getpid())")) {
      try RunLock(place: place, patience: 0)
    }
  }

  @Test func takesALockFileThatAKilledRunLeft() throws {
    try Disk.create("\(scratch.root)/.stripe.lock", Array("process 1\n".utf8))
    #expect(try scratch.tree.write(files(["a": "1"])).written == ["a"])
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func letsConcurrentRunsWriteOneAfterTheOther() async throws {
    let tree = scratch.tree
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        group.addTask {
          let text = String(number)
          _ = try tree.write(files(["a": text, "b/c": text, "d\(number % 3)": text]))
        }
      }
      try await group.waitForAll()
    }
    let text = try #require(scratch.text("a"))
    #expect(scratch.text("b/c") == text)
    let number = try #require(Int(text))
    #expect(
      try scratch.tree.compare(with: files(["a": text, "b/c": text, "d\(number % 3)": text])).isUpToDate)
    #expect(try scratch.leftovers().isEmpty)
  }

  @Test func comparesOneTreeOrTheOtherWhileARunReplacesThem() async throws {
    let tree = scratch.tree
    let first = (0..<40).map { GeneratedFile(path: "f\($0)", text: "1") }
    let second = (0..<40).map { GeneratedFile(path: "f\($0)", text: "2") }
    _ = try tree.write(first)
    let isDone = Mutex(false)
    async let writing: Void = {
      defer { isDone.withLock { $0 = true } }
      for round in 0..<20 { _ = try tree.write(round.isMultiple(of: 2) ? second : first) }
    }()
    while !isDone.withLock({ $0 }) {
      let comparison = try tree.compare(with: first)
      #expect(comparison.unchanged.count == 40 || comparison.changed.count == 40)
      await Task.yield()
    }
    try await writing
  }
}
