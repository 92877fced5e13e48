#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls that change which names there are.
extension Disk {
  /// Makes the folder at `path`, and those above it that are missing.
  static func makeFolders(_ path: String) throws(TreeError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw failure("make the folder", path)
    }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("make the folder", path) }
  }

  /// Makes the folder at `path`; false where something has that name.
  static func makeFolder(_ path: String) throws(TreeError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    if errno == EEXIST { return false }
    throw failure("make the folder", path)
  }

  static func setPermissions(_ permissions: mode_t, of path: String) throws(TreeError) {
    guard chmod(path, permissions) == 0 else { throw failure("set the permissions of", path) }
  }

  static func rename(_ path: String, to other: String) throws(TreeError) {
    #if canImport(Glibc)
      let result = Glibc.rename(path, other)
    #elseif canImport(Musl)
      let result = Musl.rename(path, other)
    #else
      let result = Darwin.rename(path, other)
    #endif
    guard result == 0 else { throw failure("rename to '\(other)' the file", path) }
  }

  /// Gives the file at `path` a second name, so that it keeps its inode and times.
  ///
  /// Where the file system has no hard links, the second name gets a copy with the same times.
  static func link(_ path: String, _ entry: DiskEntry, to other: String) throws(TreeError) {
    if entry.kind == .symbolicLink { return try copyLink(path, to: other) }
    if linkat(AT_FDCWD, path, AT_FDCWD, other, 0) == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOTSUP, EMLINK, ENOSYS].contains(errno), entry.kind == .file else {
      throw failure("carry over", path)
    }
    try create(other, contents(of: path), permissions: 0o600)
    let modified = timespec(tv_sec: entry.modified[0], tv_nsec: entry.modified[1])
    guard utimensat(AT_FDCWD, other, [modified, modified], 0) == 0 else {
      throw failure("set the time of", other)
    }
    try setPermissions(entry.permissions, of: other)
  }

  private static func copyLink(_ path: String, to other: String) throws(TreeError) {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink(path, &target, target.count - 1) >= 0, symlink(target, other) == 0 else {
      throw failure("carry over", path)
    }
  }

  /// Removes the folder at `path` and all in it; `observe` is told each file that has gone.
  static func remove(_ path: String, observe: (String) -> Void = { _ in }) throws(TreeError) {
    // A folder that its owner made read-only would keep what is in it.
    if let entry = try entry(at: path), entry.permissions & 0o700 != 0o700 {
      try setPermissions(entry.permissions | 0o700, of: path)
    }
    for name in try names(in: path) {
      let inner = "\(path)/\(name)"
      if try entry(at: inner)?.kind == .folder {
        try remove(inner, observe: observe)
      } else {
        guard unlink(inner) == 0 || errno == ENOENT else { throw failure("remove", inner) }
        observe(inner)
      }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
  }
}
