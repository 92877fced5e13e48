#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Creates, renames, links and removes entries, and changes their permissions.
extension OpenFolder {
  /// Creates the folder at `path`; returns false if the name is taken.
  func makeFolder(_ path: TreePath, permissions: mode_t = 0o777) throws(TreeError) -> Bool {
    let (folder, name) = try place(of: path)
    if mkdirat(folder.descriptor, name, permissions) == 0 { return true }
    if errno == EEXIST { return false }
    throw failure("make the folder", path)
  }

  /// Creates the folder at `path` and those above it, unless they exist.
  func makeFolders(_ path: TreePath) throws(TreeError) {
    if path == .root { return }
    for folder in path.folders + [path] { _ = try makeFolder(folder) }
  }

  func setPermissions(_ permissions: mode_t, of path: TreePath) throws(TreeError) {
    let result: Int32
    if path == .root {
      result = fchmod(descriptor, permissions)
    } else {
      let (folder, name) = try place(of: path)
      result = fchmodat(folder.descriptor, name, permissions, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else { throw failure("set the permissions of", path) }
  }

  /// Renames the entry at `path`, within this folder or into another one.
  func rename(_ path: TreePath, to other: OpenFolder, _ otherPath: TreePath) throws(TreeError) {
    let (from, to) = (try place(of: path), try other.place(of: otherPath))
    let result = withExtendedLifetime((from, to)) {
      renameat(from.folder.descriptor, from.name, to.folder.descriptor, to.name)
    }
    guard result == 0 else { throw failure("rename to '\(other.shown)/\(otherPath)' the file", path) }
    forget()
    other.forget()
  }

  /// Gives the file at `path` a second name, the same path in another folder, so that it keeps its inode and
  /// times.
  ///
  /// On a file system without hard links, the file is copied with its times.
  func link(_ path: TreePath, _ entry: DiskEntry, to other: OpenFolder) throws(TreeError) {
    let (from, to) = (try place(of: path), try other.place(of: path))
    if entry.kind == .symbolicLink {
      let isCopied = withExtendedLifetime((from, to)) { Self.copyLink(from, to: to) }
      guard isCopied else { throw failure("carry over", path) }
      return
    }
    let result = withExtendedLifetime((from, to)) {
      linkat(from.folder.descriptor, from.name, to.folder.descriptor, to.name, 0)
    }
    if result == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOTSUP, EMLINK, ENOSYS].contains(errno), entry.kind == .file else {
      throw failure("carry over", path)
    }
    try copy(path, entry, to: other)
  }

  private static func copyLink(
    _ from: (folder: OpenFolder, name: [CChar]), to: (folder: OpenFolder, name: [CChar])
  ) -> Bool {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlinkat(from.folder.descriptor, from.name, &target, target.count - 1)
    return length >= 0 && symlinkat(target, to.folder.descriptor, to.name) == 0
  }

  /// Copies the file at `path` to the same path in another folder.
  func copy(_ path: TreePath, _ entry: DiskEntry, to other: OpenFolder) throws(TreeError) {
    let descriptor = try other.descriptor(creating: path, permissions: 0o600)
    defer { close(descriptor) }
    let isWhole = try read(path, limit: Int(entry.size)) { part throws(TreeError) in
      guard Self.write(part, to: descriptor) else { throw other.failure("write", path) }
    }
    // The file has grown or was replaced, so the copy is incomplete.
    guard isWhole else { throw .changedMeanwhile("\(shown)/\(path)") }
    let modified = timespec(tv_sec: entry.modified[0], tv_nsec: entry.modified[1])
    guard futimens(descriptor, [modified, modified]) == 0 else {
      throw other.failure("set the time of", path)
    }
    guard fchmod(descriptor, entry.permissions) == 0 else {
      throw other.failure("set the permissions of", path)
    }
  }

  /// Removes the file, symbolic link or empty folder at `path`, if it still exists.
  func remove(_ path: TreePath, isFolder: Bool) throws(TreeError) {
    let (folder, name) = try place(of: path)
    let result = unlinkat(folder.descriptor, name, isFolder ? AT_REMOVEDIR : 0)
    guard result == 0 || errno == ENOENT else { throw failure("remove", path) }
    if isFolder { forget() }
  }

  /// Removes the folder at `path` with all of its contents; `observe` is called for each file that was
  /// removed.
  func removeAll(_ path: TreePath, observe: (TreePath) -> Void = { _ in }) throws(TreeError) {
    if let entry = try entry(at: path), entry.permissions & 0o700 != 0o700 {
      try setPermissions(entry.permissions | 0o700, of: path)
    }
    let folder = try folder(at: path)
    // The contents of a folder sort after it. Not recursive, because the nesting of folders is not limited.
    for (inner, entry) in try folder.entries(toBeRemoved: true).sorted(by: { $0.key > $1.key }) {
      try folder.remove(inner, isFolder: entry.kind == .folder)
      if entry.kind != .folder { observe(path.appending(inner)) }
    }
    try remove(path, isFolder: true)
  }
}
