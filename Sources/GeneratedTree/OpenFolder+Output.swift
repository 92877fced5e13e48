#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Opens the output folder.
extension OpenFolder {
  /// Opens the output folder by its path and follows a symbolic link to it; nil if it does not exist.
  static func output(at path: String) throws(TreeError) -> OpenFolder? {
    if let folder = OpenFolder(path: Array(path.utf8CString), shown: path) { return folder }
    let code = errno
    if code == ENOENT { return nil }
    var status = stat()
    guard code == ENOTDIR else { throw .system(operation: "open the folder", path: path, code: code) }
    // The path exists but is not a folder; or a part of it is not a folder, and then the output folder does
    // not exist.
    guard stat(path, &status) != 0 else { throw .notAFolder(path) }
    return nil
  }

  /// Opens the output folder at its place; nil if it does not exist.
  static func output(at place: OutputPlace) throws(TreeError) -> OpenFolder? {
    guard let entry = try place.parent.entry(at: place.name) else { return nil }
    guard entry.kind == .folder else { throw .notAFolder(place.directory) }
    return try place.parent.folder(at: place.name)
  }
}
