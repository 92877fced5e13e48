#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, folder, symbolic link or special file on the disk; a symbolic link is described itself, not its
/// target.
struct DiskEntry: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case file
    case folder
    case symbolicLink
    /// A socket, pipe or device.
    case special
  }

  /// The identity that distinguishes it from everything else that exists at the same time.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
  }

  let kind: Kind
  let identity: Identity
  let size: Int64
  let permissions: mode_t
  /// The time of the last change of the contents, in whole seconds and nanoseconds.
  let modified: [Int]

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .special
    }
    identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
    size = Int64(status.st_size)
    permissions = status.st_mode & 0o7777
    #if canImport(Darwin)
      modified = [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
    #else
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    #endif
  }

  var inode: UInt64 { identity.inode }
}
