#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is held open, and the calls of the system on what is below it, with the path in every error.
///
/// No call follows a symbolic link, not even one in the middle of a path: each component is opened by itself, in the
/// folder that was opened before. So nothing outside of the folder is reached, whatever somebody puts into it, also
/// between two calls. Nothing waits for the other end of a pipe.
final class OpenFolder {
  let descriptor: Int32
  /// The folder as messages name it.
  let shown: String
  /// The folder below that was used last: files come sorted, so that the next one often lies in the same.
  private var recent: (path: TreePath, folder: OpenFolder)?

  private static let flags = O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC

  private init(descriptor: Int32, shown: String) {
    self.descriptor = descriptor
    self.shown = shown
  }

  deinit { close(descriptor) }

  /// Opens a folder by the path that somebody gave, links in it followed; nil, with `errno`, where that fails.
  init?(path: [CChar], shown: String) {
    let descriptor = retried { openat(AT_FDCWD, path, Self.flags, 0) }
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.shown = shown
  }

  /// The folder itself, as the system describes it.
  func entry() throws(TreeError) -> DiskEntry {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("look at", .root) }
    return DiskEntry(status)
  }

  /// What is at `path`, or nil where nothing is, or where the way to it is no folder.
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

  /// The folder at `path`, opened; an error where one of its components is a link or no folder.
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

  /// Forgets the folder that was used last, because a name may come to mean another one.
  func forget() { recent = nil }

  /// The names in the folder, sorted.
  func names() throws(TreeError) -> [TreePath] {
    // A descriptor of its own, because reading moves its place and closing the stream closes it.
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

  /// Everything below the folder, by its path.
  ///
  /// Where all of it is to be removed, folders that may not be read or written get the permission of that first.
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

  /// The folder that `path` is in, opened, and its name in it as the system takes it.
  func place(of path: TreePath) throws(TreeError) -> (folder: OpenFolder, name: [CChar]) {
    (try folder(at: path.parent), try name(of: path))
  }

  private func name(of path: TreePath) throws(TreeError) -> [CChar] {
    try Self.name(path.name.bytes[...], of: path, in: self)
  }

  /// A component as the system takes it; refuses one that would mean another place.
  private static func name(
    _ component: ArraySlice<UInt8>, of path: TreePath, in folder: OpenFolder
  ) throws(TreeError) -> [CChar] {
    let up = [UInt8(ascii: "."), UInt8(ascii: ".")]
    guard !component.isEmpty, !component.contains(0), !up.starts(with: component) else {
      throw .system(operation: "use the path", path: "\(folder.shown)/\(path)", code: EINVAL)
    }
    return component.map(CChar.init(bitPattern:)) + [0]
  }

  /// The error of the call that has just failed.
  func failure(_ operation: String, _ path: TreePath) -> TreeError {
    let code = errno
    return .system(
      operation: operation, path: path == .root ? shown : "\(shown)/\(path)", code: code)
  }
}

/// Calls again while a signal interrupts the call.
func retried<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
