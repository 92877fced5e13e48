import Foundation
import Testing

@testable import GeneratedTree

/// Whatever stands where the lock belongs: it is neither followed, nor written, nor waited for without an end.
@Suite struct HostileLockTests {
  let scratch: Scratch
  var lock: String { "\(scratch.root)/.stripe.lock" }
  var outside: String { "\(scratch.root)/outside" }

  init() throws {
    scratch = try Scratch()
    _ = try scratch.tree.write(files(["a": "1"]))
    try Disk.create("\(scratch.root)/outside", Array("precious".utf8))
  }

  /// Runs, which has to be refused at once for the lock's sake, and has to leave everything as it was.
  private func expectRefusal(saying reason: String) throws {
    let before = try scratch.entries()
    let kind = try Disk.entry(at: lock)
    let clock = ContinuousClock()
    let start = clock.now
    let error = #expect(throws: TreeError.self) { try scratch.tree.write(files(["a": "2"])) }
    #expect(clock.now - start < .seconds(8))
    let text = try #require(error?.description)
    #expect(text.contains("/.stripe.lock' has the name of the file that a run locks"), "\(text)")
    #expect(text.contains(reason) && text.contains("Move it elsewhere or delete it"), "\(text)")
    #expect(try scratch.entries() == before)
    #expect(try Disk.entry(at: lock) == kind)
    #expect(try Disk.contents(of: outside) == Array("precious".utf8))

    // The remedy is one.
    try FileManager.default.removeItem(atPath: lock)
    #expect(try scratch.tree.write(files(["a": "2"])).written == ["a"])
  }

  @Test(arguments: ["outside", "stripe/a", "stripe", "/dev/null", ".stripe.lock"])
  func doesNotFollowASymbolicLink(target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: target)
    try expectRefusal(saying: "it is a symbolic link")
  }

  @Test func makesNoFileThroughADanglingLink() throws {
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: "made-outside")
    try expectRefusal(saying: "it is a symbolic link")
    #expect(try Disk.entry(at: "\(scratch.root)/made-outside") == nil)
  }

  @Test(arguments: ["precious", "process 1\n", ""])
  func doesNotWriteIntoAFileThatHasAnotherName(text: String) throws {
    let other = "\(scratch.root)/other"
    try Disk.create(other, Array(text.utf8))
    try #require(link(other, lock) == 0)
    try expectRefusal(saying: "the file has another name too")
    #expect(try Disk.contents(of: other) == Array(text.utf8))
  }

  @Test(arguments: [
    "precious", "process one\n", "process 1\nmore", "\0", String(repeating: "process", count: 99),
  ])
  func doesNotWriteIntoAFileOfSomebodyElse(text: String) throws {
    try Disk.create(lock, Array(text.utf8))
    let error = #expect(throws: TreeError.self) { try scratch.tree.write(files(["a": "2"])) }
    #expect(error?.description.contains("it holds something else") == true)
    #expect(try Disk.contents(of: lock) == Array(text.utf8))
  }

  @Test(arguments: ["", "pro", "process ", "process 12", "process 12\n"])
  func takesWhatAKilledRunLeft(text: String) throws {
    try Disk.create(lock, Array(text.utf8))
    #expect(try scratch.tree.write(files(["a": "2"])).written == ["a"])
    #expect(try Disk.entry(at: lock) == nil)
  }

  @Test(.timeLimit(.minutes(10))) func doesNotOpenAPipe() throws {
    try #require(mkfifo(lock, 0o600) == 0)
    try expectRefusal(saying: "it is not a file")
  }

  @Test func refusesAFolder() throws {
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    try expectRefusal(saying: "it is not a file")
  }

  @Test(.enabled(if: geteuid() == 0, "only root makes devices")) func doesNotOpenADevice() throws {
    // The terminal of the process, which opening could make its own.
    try #require(mknod(lock, S_IFCHR | 0o600, dev_t(5 << 8)) == 0)
    try expectRefusal(saying: "it is not a file")
  }

  @Test func refusesASocket() throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_UNIX, kind, 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bound = withUnsafeMutableBytes(of: &address.sun_path) { path -> Bool in
      guard lock.utf8.count < path.count else { return false }
      path.copyBytes(from: lock.utf8)
      return true
    }
    try #require(bound)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
    try expectRefusal(saying: "it is not a file")
  }

  @Test(.timeLimit(.minutes(10))) func doesNotWaitForEverForOneWhoHoldsTheLock() throws {
    let place = try OutputPlace(directory: scratch.output)
    try Disk.create(lock, Array("\u{1B}[2J not a run\n".utf8))
    let descriptor = open(lock, O_RDWR)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    let clock = ContinuousClock()
    let start = clock.now
    // Who it is, a stranger does not say on our terminal.
    #expect(throws: TreeError.locked(directory: place.directory, holder: "another run")) {
      try RunLock(place: place, patience: 1)
    }
    #expect(clock.now - start < .seconds(10))
    #expect(try Disk.contents(of: lock) == Array("\u{1B}[2J not a run\n".utf8))
  }

  @Test func leavesALockAloneThatIsNotItsOwnAnyMore() throws {
    let place = try OutputPlace(directory: scratch.output)
    let held = try RunLock(place: place)
    try FileManager.default.removeItem(atPath: lock)
    try Disk.create(lock, Array("precious".utf8))
    held.release()
    #expect(try Disk.contents(of: lock) == Array("precious".utf8))
  }
}
