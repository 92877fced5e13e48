#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write an output folder, which one run has at a time; the system takes it back when a run is killed.
///
/// The file's name is known to everybody, so that anything may stand there: only a regular file with one name that holds
/// nothing or what a run writes is locked and written; all else is refused as it is.
struct RunLock {
  private let descriptor: Int32
  private let place: OutputPlace

  /// Takes the lock, or waits for the run that has it, for at most `patience` seconds.
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

  /// Gives the lock back and removes its file, in this order of names: who waits sees that the file has gone.
  func release() {
    // Where it has been replaced, the new one is somebody else's. The next run takes what stays.
    if (try? Self.names(descriptor, in: place)) == true {
      try? place.parent.remove(place.lock, isFolder: false)
    }
    close(descriptor)
  }

  /// Opens the file, or makes it; never through a link, and never waiting.
  private static func open(in place: OutputPlace) throws(TreeError) -> Int32 {
    // Looked at first, because opening a device can do something.
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

  /// Whether this run has the lock now; false where another has it, or has just removed the file.
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
    // None, where the run before has just removed it.
    guard status.st_nlink <= 1 else { throw unknown(place, "the file has another name too") }
  }

  /// Whether the lock's name still leads to the file that is open.
  private static func names(_ descriptor: Int32, in place: OutputPlace) throws(TreeError) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw place.parent.failure("lock", place.lock) }
    return try place.parent.entry(at: place.lock)?.identity == DiskEntry(status).identity
  }

  /// What the file holds; nil where that is more than a run writes.
  private static func text(of descriptor: Int32) -> [UInt8]? {
    var text = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &text, text.count, 0)
    return count >= 0 && count < text.count ? Array(text[..<count]) : nil
  }

  /// Whether a run has written this, or has begun to.
  private static func isOurs(_ text: [UInt8]) -> Bool {
    let word = Array("process ".utf8)
    guard text.starts(with: word) else { return word.starts(with: text) }
    let number = text.dropFirst(word.count)
    return (number.last == UInt8(ascii: "\n") ? number.dropLast() : number)
      .allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The run that has written this, where it is whole.
  private static func holder(_ text: [UInt8]) -> String? {
    isOurs(text) && text.last == UInt8(ascii: "\n") ? String(decoding: text.dropLast(), as: UTF8.self) : nil
  }

  private static func unknown(_ place: OutputPlace, _ reason: String) -> TreeError {
    .unknownLock("\(place.parent.shown)/\(place.lock)", reason: reason)
  }
}
