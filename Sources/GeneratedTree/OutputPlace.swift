#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the output folder really is, and the names beside it that a run uses.
///
/// Both names begin with a dot and stand beside the folder rather than in it, because only there can folders be
/// exchanged and because nothing in the folder may be the generator's but generated files.
struct OutputPlace: Sendable {
  /// The absolute path of the output folder, without symbolic links.
  let directory: String
  let parent: String
  let name: String

  /// The folder in which a run prepares the new tree.
  var staging: String { "\(parent)/.\(name).staging" }
  /// The file that a run locks.
  var lock: String { "\(parent)/.\(name).lock" }

  /// Makes the folders above the output folder where they are missing.
  init(directory: String) throws(TreeError) {
    if let path = Self.resolved(directory) {
      guard try Disk.entry(at: path)?.kind == .folder else { throw .notAFolder(directory) }
      self.init(resolved: path)
      return
    }
    guard errno == ENOENT else { throw Disk.failure("look at", directory) }
    // A link without a target would be replaced by the folder, which is not what its owner meant.
    if try Disk.entry(at: directory) != nil { throw .notAFolder(directory) }
    let components = directory.split(separator: "/")
    guard let last = components.last, last != "..", last != "." else { throw .notAFolder(directory) }
    let above = (directory.hasPrefix("/") ? "/" : "./") + components.dropLast().joined(separator: "/")
    try Disk.makeFolders(above)
    guard let parent = Self.resolved(above) else { throw Disk.failure("look at", above) }
    self.init(resolved: (parent == "/" ? "" : parent) + "/" + last)
  }

  private init(resolved path: String) {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    directory = path
    parent = String(path[..<slash])
    name = String(path[slash...].dropFirst())
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
