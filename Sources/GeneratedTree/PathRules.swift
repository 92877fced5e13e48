/// The rules for paths of generated files, which hold for what the generator produces and for what a manifest claims.
enum PathRules {
  /// The manifest's name in the output folder.
  static let manifest = "manifest.json"

  /// Why `path` may not be a generated file, or nil where it may.
  static func objection(to path: String) -> String? {
    if path.isEmpty { return "the path is empty" }
    if path.hasPrefix("/") { return "the path is absolute" }
    if path.utf8.contains(0) || path.contains("\\") {
      return "the path has a character that not every system takes"
    }
    for component in path.split(separator: "/", omittingEmptySubsequences: false)
    where component.isEmpty || component == "." || component == ".." {
      return "the path has the component '\(component)'"
    }
    // On a file system that ignores case the two would be one file.
    if path.lowercased() == manifest { return "the name belongs to the manifest" }
    return nil
  }

  /// Checks each path by itself, and that all of them fit into one folder on any file system.
  static func check(_ paths: [String]) throws(TreeError) {
    for path in paths {
      if let reason = objection(to: path) { throw .unusablePath(path, reason: reason) }
    }
    var files: [String: String] = [:]
    for path in paths.sorted() {
      if let other = files.updateValue(path, forKey: path.lowercased()) { throw .clashingPaths(other, path) }
    }
    for path in paths.sorted() {
      for folder in folders(of: path) {
        if let file = files[folder.lowercased()] { throw .clashingPaths(file, path) }
        if folder.lowercased() == manifest { throw .clashingPaths(manifest, path) }
      }
    }
  }

  /// The folders above `path`, outermost first: `a`, `a/b` for `a/b/c`.
  static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var index = path.startIndex
    while let slash = path[index...].firstIndex(of: "/") {
      folders.append(String(path[..<slash]))
      index = path.index(after: slash)
    }
    return folders
  }
}
