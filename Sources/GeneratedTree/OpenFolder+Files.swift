#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads and writes files.
extension OpenFolder {
  /// The bytes of the file at `path`; nil if it is not a regular file, or has more than `limit` bytes.
  func contents(of path: TreePath, limit: Int) throws(TreeError) -> [UInt8]? {
    var contents: [UInt8] = []
    return try read(path, limit: limit) { contents += $0 } ? contents : nil
  }

  /// Reads the file at `path` in parts; returns false if it is not a regular file, or has more than `limit`
  /// bytes, which may be noticed only after some parts.
  func read(
    _ path: TreePath, limit: Int, part: (UnsafeRawBufferPointer) throws(TreeError) -> Void
  ) throws(TreeError) -> Bool {
    let (folder, name) = try place(of: path)
    // Non-blocking, because opening a pipe would wait for a writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let descriptor = retried { openat(folder.descriptor, name, flags, 0) }
    guard descriptor >= 0 else {
      // A symbolic link or a socket.
      if errno == ELOOP || errno == ENXIO || errno == EOPNOTSUPP { return false }
      throw failure("read", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) <= limit else { return false }

    // One byte more than the size, so that the usual file takes one call, and one more that detects its end.
    var room = [UInt8](repeating: 0, count: min(Int(status.st_size) + 1, 1 << 20))
    var total = 0
    while true {
      let count = room.withUnsafeMutableBytes { buffer in
        retried { systemRead(descriptor, buffer.baseAddress, buffer.count) }
      }
      guard count >= 0 else { throw failure("read", path) }
      if count == 0 { return true }
      total += count
      guard total <= limit else { return false }
      let outcome = room.withUnsafeBytes { buffer -> Result<Void, TreeError> in
        do throws(TreeError) {
          return .success(try part(UnsafeRawBufferPointer(rebasing: buffer[..<count])))
        } catch {
          return .failure(error)
        }
      }
      try outcome.get()
    }
  }

  /// Creates the file at `path` with these bytes; it must not exist.
  func create(_ path: TreePath, _ contents: [UInt8]) throws(TreeError) {
    let descriptor = try descriptor(creating: path, permissions: 0o666)
    defer { close(descriptor) }
    let isWritten = contents.withUnsafeBytes { Self.write($0, to: descriptor) }
    guard isWritten else { throw failure("write", path) }
  }

  /// Opens a new file at `path` for writing; a file or symbolic link with that name is an error.
  func descriptor(creating path: TreePath, permissions: mode_t) throws(TreeError) -> Int32 {
    let (folder, name) = try place(of: path)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retried { openat(folder.descriptor, name, flags, permissions) }
    guard descriptor >= 0 else { throw failure("write", path) }
    return descriptor
  }

  /// Writes all bytes; returns false, with `errno` set, if the call fails.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = retried { systemWrite(descriptor, part.baseAddress, part.count) }
      guard count >= 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits until the file or folder at `path` is stored on the disk.
  func synchronize(_ path: TreePath) throws(TreeError) {
    let descriptor: Int32
    if path == .root {
      descriptor = dup(self.descriptor)
    } else {
      let (folder, name) = try place(of: path)
      descriptor = retried {
        openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0)
      }
    }
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    // Some file systems cannot synchronize folders and report an invalid argument.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("write", path) }
  }
}

/// The system's `read`, which would be hidden by the method of the same name inside the type.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// The system's `write`, for the same reason.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
