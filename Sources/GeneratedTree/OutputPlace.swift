#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The real place of the output folder, and the names beside it that a run uses.
///
/// Both names begin with a dot and are beside the folder rather than in it, because only there can folders be
/// exchanged, and because the generator must have nothing in the folder but generated files. All three are
/// names in a folder that is held open, so that they stay in that folder even if somebody changes the path to
/// it.
struct OutputPlace {
  /// The absolute path of the output folder, with symbolic links resolved, as messages show it.
  let directory: String
  let parent: OpenFolder
  let name: TreePath

  /// The name of the folder in which a run prepares the new tree.
  var staging: TreePath { TreePath(bytes: Array(".".utf8) + name.bytes + Array(".staging".utf8)) }
  /// The name of the file that a run locks.
  var lock: TreePath { TreePath(bytes: Array(".".utf8) + name.bytes + Array(".lock".utf8)) }

  /// Creates the folders above the output folder if they are missing.
  init(directory: String) throws(TreeError) {
    try OpenFolder.refuseLink(at: directory)
    if let path = Self.resolved(directory) {
      try self.init(resolved: path.parent, name: path.name, typed: directory)
      guard try parent.entry(at: name)?.kind == .folder else { throw .notAFolder(directory) }
      return
    }
    guard errno == ENOENT else { throw Self.failure("look at", directory) }
    let typed = TreePath(directory)
    let components = typed.components.filter { !$0.isEmpty }
    guard let last = components.last.map({ TreePath(bytes: Array($0)) }), last != "..", last != "." else {
      throw .notAFolder(directory)
    }
    let above =
      (directory.utf8.first == UInt8(ascii: "/") ? "/" : "./")
      + TreePath(bytes: Array(components.dropLast().joined(separator: [UInt8(ascii: "/")]))).text
    try Self.makeFolders(above)
    guard let parent = Self.resolved(above) else { throw Self.failure("look at", above) }
    try self.init(resolved: parent, name: last, typed: directory)
  }

  private init(resolved parent: TreePath, name: TreePath, typed: String) throws(TreeError) {
    // The root folder has no name and cannot be exchanged.
    guard name != .root else { throw .notAFolder(typed) }
    let path = parent == .root ? "/" : parent
    guard let folder = OpenFolder(path: path.bytes.map(CChar.init(bitPattern:)) + [0], shown: "\(parent)")
    else {
      throw Self.failure("open the folder", path.text)
    }
    self.parent = folder
    self.name = name
    directory = "\(parent)/\(name)"
  }

  /// The absolute path with symbolic links resolved, without a trailing slash; nil, with `errno` set, if it
  /// does not exist.
  private static func resolved(_ path: String) -> TreePath? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let bytes = UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map(UInt8.init(bitPattern:))
    return TreePath(bytes: bytes.count == 1 ? [] : bytes)
  }

  /// Creates the folder at the given path, and those above it that are missing.
  private static func makeFolders(_ path: String) throws(TreeError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let above = TreePath(path).parent
    guard errno == ENOENT, above != .root else { throw failure("make the folder", path) }
    try makeFolders(above.text)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("make the folder", path) }
  }

  /// The error of the system call that failed last.
  private static func failure(_ operation: String, _ path: String) -> TreeError {
    let code = errno
    return .system(operation: operation, path: path, code: code)
  }
}
