#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Opens the output folder.
extension OpenFolder {
  /// Opens the output folder by its path; nil if it does not exist.
  ///
  /// - Throws: ``TreeError/linkedFolder(_:)`` if a symbolic link stands in its place.
  static func output(at path: String) throws(TreeError) -> OpenFolder? {
    try refuseLink(at: path)
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

  /// Makes sure that no symbolic link stands in the place of the output folder: whoever runs the generator names the folder above
  /// it only, and what lies there is not trusted.
  static func refuseLink(at path: String) throws(TreeError) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { throw .linkedFolder(path) }
  }

  /// Opens the output folder at its place; nil if it does not exist.
  static func output(at place: OutputPlace) throws(TreeError) -> OpenFolder? {
    guard let entry = try place.parent.entry(at: place.name) else { return nil }
    guard entry.kind == .folder else { throw .notAFolder(place.directory) }
    return try place.parent.folder(at: place.name)
  }
}
