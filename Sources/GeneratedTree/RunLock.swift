#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lock of an output folder, which only one run holds at a time; the system releases it when a run is
/// killed.
///
/// The name of the lock file is predictable, so anything may be at that path. Only a regular file with one
/// name that is empty or holds the text of a run is locked and written; anything else is refused and not
/// changed.
struct RunLock {
  private let descriptor: Int32
  private let place: OutputPlace

  /// Acquires the lock; waits for the run that holds it, for at most `patience` seconds.
  init(place: OutputPlace, patience: Int = 10) throws(TreeError) {
    let deadline = ContinuousClock.now + .seconds(patience)
    var holder: String
    repeat {
      let descriptor = try Self.open(in: place)
      do throws(TreeError) {
        if try Self.takes(descriptor, in: place) {
          (self.descriptor, self.place) = (descriptor, place)
          return
        }
        holder = Self.text(of: descriptor).flatMap(Self.holder) ?? "another run"
      } catch {
        close(descriptor)
        throw error
      }
      close(descriptor)
      usleep(20_000)
    } while ContinuousClock.now < deadline
    throw .locked(directory: place.directory, holder: holder)
  }

  /// Removes the lock file, then releases the lock, so that a waiting run sees that the file is gone.
  func release() {
    // A file that replaced it belongs to somebody else. A file that is left behind is taken over by the next
    // run.
    if (try? Self.names(descriptor, in: place)) == true {
      try? place.parent.remove(place.lock, isFolder: false)
    }
    close(descriptor)
  }

  /// Opens or creates the file, without following a symbolic link and without waiting.
  private static func open(in place: OutputPlace) throws(TreeError) -> Int32 {
    // Checked first, because opening a device can have an effect.
    switch try place.parent.entry(at: place.lock)?.kind {
    case .symbolicLink: throw unknown(place, "it is a symbolic link")
    case .folder, .special: throw unknown(place, "it is not a file")
    case .file, nil: break
    }
    let (folder, name) = try place.parent.place(of: place.lock)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let descriptor = retried { openat(folder.descriptor, name, flags, 0o666) }
    guard descriptor < 0 else { return descriptor }
    if [ELOOP, EISDIR, ENXIO].contains(errno) { throw unknown(place, "it is not a file") }
    throw place.parent.failure("lock", place.lock)
  }

  /// Whether this run now holds the lock; false if another run holds it or has just removed the file.
  private static func takes(_ descriptor: Int32, in place: OutputPlace) throws(TreeError) -> Bool {
    try checkKind(of: descriptor, in: place)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK || errno == EINTR { return false }
      throw place.parent.failure("lock", place.lock)
    }
    guard try names(descriptor, in: place) else { return false }
    try checkKind(of: descriptor, in: place)
    guard let text = text(of: descriptor), text.isEmpty || isOurs(text) else {
      throw unknown(place, "it holds something else")
    }
    let line = Array("process \(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, line, line.count, 0) == line.count else {
      throw place.parent.failure("lock", place.lock)
    }
    return true
  }

  private static func checkKind(of descriptor: Int32, in place: OutputPlace) throws(TreeError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw place.parent.failure("lock", place.lock) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw unknown(place, "it is not a file") }
    // Zero, if the previous run has just removed the file.
    guard status.st_nlink <= 1 else { throw unknown(place, "the file has another name too") }
  }

  /// Whether the name of the lock still refers to the open file.
  private static func names(_ descriptor: Int32, in place: OutputPlace) throws(TreeError) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw place.parent.failure("lock", place.lock) }
    return try place.parent.entry(at: place.lock)?.identity == DiskEntry(status).identity
  }

  /// The text of the file; nil if it is longer than a run writes.
  private static func text(of descriptor: Int32) -> [UInt8]? {
    var text = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &text, text.count, 0)
    return count >= 0 && count < text.count ? Array(text[..<count]) : nil
  }

  /// Whether the text was written by a run, completely or in part.
  private static func isOurs(_ text: [UInt8]) -> Bool {
    let word = Array("process ".utf8)
    guard text.starts(with: word) else { return word.starts(with: text) }
    let number = text.dropFirst(word.count)
    return (number.last == UInt8(ascii: "\n") ? number.dropLast() : number)
      .allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The run that wrote the text; nil if the text is incomplete.
  private static func holder(_ text: [UInt8]) -> String? {
    isOurs(text) && text.last == UInt8(ascii: "\n") ? String(decoding: text.dropLast(), as: UTF8.self) : nil
  }

  private static func unknown(_ place: OutputPlace, _ reason: String) -> TreeError {
    .unknownLock("\(place.parent.shown)/\(place.lock)", reason: reason)
  }
}
