import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls of the system that the output folder needs, with the path in every error.
enum Disk {
  /// What is at `path`, or nil where nothing is.
  static func entry(at path: String) throws(TreeError) -> DiskEntry? {
    var status = stat()
    if lstat(path, &status) == 0 { return DiskEntry(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw failure("look at", path)
  }

  /// The names in the folder at `path`, sorted.
  static func names(in path: String) throws(TreeError) -> [String] {
    guard let folder = opendir(path) else { throw failure("read the folder", path) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let next = readdir(folder) else { break }
      let name = withUnsafePointer(to: &next.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure("read the folder", path) }
    return names.sorted()
  }

  /// Everything below the folder at `path`, by relative path; links are not followed.
  static func entries(below path: String) throws(TreeError) -> [String: DiskEntry] {
    var entries: [String: DiskEntry] = [:]
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try names(in: folder.isEmpty ? path : "\(path)/\(folder)") {
        let relative = folder.isEmpty ? name : "\(folder)/\(name)"
        guard let entry = try entry(at: "\(path)/\(relative)") else { continue }
        entries[relative] = entry
        if entry.kind == .folder { folders.append(relative) }
      }
    }
    return entries
  }

  /// The bytes of the file at `path`.
  static func contents(of path: String) throws(TreeError) -> [UInt8] {
    let descriptor = try open(path, O_RDONLY, "read")
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("read", path) }
    var contents: [UInt8] = []
    // One byte more than the size, so that the usual file takes one call and one that shows its end.
    var room = Int(status.st_size) + 1
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        filled = max(count, 0)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", path)
      }
      if count == 0 { return contents }
      contents += chunk
      room = 1 << 16
    }
  }

  /// Creates the file at `path` with these bytes; an existing one is an error.
  static func create(_ path: String, _ contents: [UInt8], permissions: mode_t = 0o666) throws(TreeError) {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL, "write", permissions: permissions)
    defer { close(descriptor) }
    var written = 0
    while written < contents.count {
      let count = contents[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("write", path)
      }
      written += count
    }
  }

  /// Waits until the file or folder at `path` has reached the disk itself.
  static func synchronize(_ path: String) throws(TreeError) {
    let descriptor = try open(path, O_RDONLY, "open")
    defer { close(descriptor) }
    // Some file systems know no synchronizing of folders and say that the argument is invalid.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("write", path) }
  }

  /// Waits until all of the file system of `path` has reached the disk; false where that was not possible.
  ///
  /// No error of its own: it may be about a file of somebody else. ``synchronize(_:)`` says which of ours it is about.
  static func synchronizeFileSystem(of path: String) throws(TreeError) -> Bool {
    let descriptor = try open(path, O_RDONLY, "open")
    defer { close(descriptor) }
    return file_system_synchronize(descriptor) == 0
  }

  static func open(
    _ path: String, _ flags: Int32, _ operation: String, permissions: mode_t = 0
  ) throws(TreeError) -> Int32 {
    while true {
      #if canImport(Glibc)
        let descriptor = Glibc.open(path, flags | O_CLOEXEC, permissions)
      #elseif canImport(Musl)
        let descriptor = Musl.open(path, flags | O_CLOEXEC, permissions)
      #else
        let descriptor = Darwin.open(path, flags | O_CLOEXEC, permissions)
      #endif
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw failure(operation, path) }
    }
  }

  /// The error of the call that has just failed.
  static func failure(_ operation: String, _ path: String) -> TreeError {
    .system(operation: operation, path: path, code: errno)
  }
}
