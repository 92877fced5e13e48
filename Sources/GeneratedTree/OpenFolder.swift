#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is held open, with the system calls for entries below it; every error has the path.
///
/// No call follows a symbolic link, not even in the middle of a path: each component is opened by itself, in
/// the folder that was opened before. So nothing outside of the folder is reached, whatever others create in
/// it, even between two calls. No call waits for the other end of a pipe.
final class OpenFolder {
  let descriptor: Int32
  /// The path of the folder in messages.
  let shown: String
  /// The subfolder that was used last: files are visited in sorted order, so the next one is often in the
  /// same folder.
  private var recent: (path: TreePath, folder: OpenFolder)?

  private static let flags = O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC

  private init(descriptor: Int32, shown: String) {
    self.descriptor = descriptor
    self.shown = shown
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path and follows symbolic links in it; nil, with `errno` set, if that fails.
  init?(path: [CChar], shown: String) {
    let descriptor = retried { openat(AT_FDCWD, path, Self.flags, 0) }
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.shown = shown
  }

  /// The entry of the folder itself.
  func entry() throws(TreeError) -> DiskEntry {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("look at", .root) }
    return DiskEntry(status)
  }

  /// The entry at `path`; nil if there is none, or if a part of the path is not a folder.
  func entry(at path: TreePath) throws(TreeError) -> DiskEntry? {
    let folder: OpenFolder
    do throws(TreeError) {
      folder = try self.folder(at: path.parent)
    } catch {
      if case .system(_, _, let code) = error, [ENOENT, ENOTDIR, ELOOP].contains(code) { return nil }
      throw error
    }
    var status = stat()
    let name = try name(of: path)
    if fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return DiskEntry(status) }
    if errno == ENOENT { return nil }
    throw failure("look at", path)
  }

  /// Opens the folder at `path`; throws if one of its components is a symbolic link or not a folder.
  func folder(at path: TreePath) throws(TreeError) -> OpenFolder {
    if path == .root { return self }
    if let recent, recent.path == path { return recent.folder }
    var folder = self
    for component in path.components {
      let name = try Self.name(component, of: path, in: self)
      let inner = retried { openat(folder.descriptor, name, Self.flags | O_NOFOLLOW, 0) }
      guard inner >= 0 else { throw failure("open the folder", path) }
      folder = OpenFolder(descriptor: inner, shown: "\(shown)/\(path)")
    }
    recent = (path, folder)
    return folder
  }

  /// Forgets the subfolder that was used last, because its name may now refer to another one.
  func forget() { recent = nil }

  /// The names in the folder, sorted.
  func names() throws(TreeError) -> [TreePath] {
    // Uses a separate descriptor, because reading moves its position and closing the stream closes it.
    let own = retried { openat(descriptor, ".", Self.flags, 0) }
    guard own >= 0, let stream = fdopendir(own) else { throw failure("read the folder", .root) }
    defer { closedir(stream) }
    var names: [TreePath] = []
    while true {
      errno = 0
      guard let next = readdir(stream) else { break }
      let name = TreePath(
        bytes: withUnsafeBytes(of: &next.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure("read the folder", .root) }
    return names.sorted()
  }

  /// All entries below the folder, by path.
  ///
  /// If they are to be removed, folders without the permission to read or write get it first.
  func entries(toBeRemoved: Bool = false) throws(TreeError) -> [TreePath: DiskEntry] {
    var entries: [TreePath: DiskEntry] = [:]
    var folders = [TreePath.root]
    while let path = folders.popLast() {
      let folder = try folder(at: path)
      for name in try folder.names() {
        let inner = path.appending(name)
        guard let entry = try folder.entry(at: name) else { continue }
        guard inner.bytes.count <= TreeLimits.foundPathLength else {
          throw .system(operation: "look at", path: "\(shown)/\(inner)", code: ENAMETOOLONG)
        }
        entries[inner] = entry
        guard entry.kind == .folder else { continue }
        folders.append(inner)
        if toBeRemoved, entry.permissions & 0o700 != 0o700 {
          try setPermissions(entry.permissions | 0o700, of: inner)
        }
      }
    }
    return entries
  }

  /// The opened folder that contains `path`, and the name in it as a C string.
  func place(of path: TreePath) throws(TreeError) -> (folder: OpenFolder, name: [CChar]) {
    (try folder(at: path.parent), try name(of: path))
  }

  private func name(of path: TreePath) throws(TreeError) -> [CChar] {
    try Self.name(path.name.bytes[...], of: path, in: self)
  }

  /// A path component as a C string; throws for one that would refer to another place, such as `..`.
  private static func name(
    _ component: ArraySlice<UInt8>, of path: TreePath, in folder: OpenFolder
  ) throws(TreeError) -> [CChar] {
    let up = [UInt8(ascii: "."), UInt8(ascii: ".")]
    guard !component.isEmpty, !component.contains(0), !up.starts(with: component) else {
      throw .system(operation: "use the path", path: "\(folder.shown)/\(path)", code: EINVAL)
    }
    return component.map(CChar.init(bitPattern:)) + [0]
  }

  /// The error of the system call that failed last.
  func failure(_ operation: String, _ path: TreePath) -> TreeError {
    let code = errno
    return .system(
      operation: operation, path: path == .root ? shown : "\(shown)/\(path)", code: code)
  }
}

/// Repeats the call while a signal interrupts it.
func retried<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
