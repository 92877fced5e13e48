#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write an output folder, which one run has at a time; the system takes it back when a run is killed.
struct RunLock {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock, or waits for the run that has it, for at most `patience` seconds.
  init(place: OutputPlace, patience: Int = 10) throws(TreeError) {
    path = place.lock
    let pause: UInt32 = 50_000
    var attempts = patience * 1_000_000 / Int(pause)
    while true {
      let descriptor = try Disk.open(path, O_RDWR | O_CREAT, "lock", permissions: 0o666)
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if try Self.names(path, descriptor) {
          self.descriptor = descriptor
          let holder = Array("process \(getpid())\n".utf8)
          ftruncate(descriptor, 0)
          write(descriptor, holder, holder.count)
          return
        }
        // The run before removed this file after we had opened it: another may lock the next one.
        close(descriptor)
        continue
      }
      let failure = Disk.failure("lock", path)
      let holder = Self.holder(descriptor)
      close(descriptor)
      guard case .system(_, _, EWOULDBLOCK) = failure else { throw failure }
      attempts -= 1
      guard attempts > 0 else { throw .locked(directory: place.directory, holder: holder) }
      usleep(pause)
    }
  }

  /// Gives the lock back and removes its file, in this order of names: who waits sees that the file has gone.
  func release() {
    unlink(path)
    close(descriptor)
  }

  private static func names(_ path: String, _ descriptor: Int32) throws(TreeError) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Disk.failure("lock", path) }
    return try Disk.entry(at: path)?.inode == DiskEntry(status).inode
  }

  private static func holder(_ descriptor: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &text, text.count, 0)
    guard count > 1 else { return "another run" }
    return String(decoding: text[..<(count - 1)], as: UTF8.self)
  }
}
