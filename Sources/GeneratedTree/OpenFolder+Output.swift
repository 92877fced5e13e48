#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Opening the output folder.
extension OpenFolder {
  /// Opens the output folder by the path that was given, a link to it followed; nil where there is none.
  static func output(at path: String) throws(TreeError) -> OpenFolder? {
    if let folder = OpenFolder(path: Array(path.utf8CString), shown: path) { return folder }
    let code = errno
    if code == ENOENT { return nil }
    var status = stat()
    guard code == ENOTDIR else { throw .system(operation: "open the folder", path: path, code: code) }
    // Something is there that is no folder; or something above it is none, and then it does not exist.
    guard stat(path, &status) != 0 else { throw .notAFolder(path) }
    return nil
  }

  /// Opens the output folder at its place; nil where there is none.
  static func output(at place: OutputPlace) throws(TreeError) -> OpenFolder? {
    guard let entry = try place.parent.entry(at: place.name) else { return nil }
    guard entry.kind == .folder else { throw .notAFolder(place.directory) }
    return try place.parent.folder(at: place.name)
  }
}
