/// The rules for paths of generated files, which hold for what the generator produces and for what a manifest claims.
enum PathRules {
  /// The manifest's name in the output folder.
  static let manifest: TreePath = "manifest.json"

  /// Why `path` may not be a generated file, or nil where it may.
  static func objection(to path: TreePath) -> String? {
    let bytes = path.bytes
    if bytes.isEmpty { return "the path is empty" }
    if bytes.first == UInt8(ascii: "/") { return "the path is absolute" }
    if bytes.contains(0) || bytes.contains(UInt8(ascii: "\\")) {
      return "the path has a character that not every system takes"
    }
    if bytes.count > TreeLimits.pathLength {
      return "the path has more than \(TreeLimits.pathLength) bytes"
    }
    let components = path.components.map { TreePath(bytes: Array($0)) }
    if components.count > TreeLimits.depth + 1 { return "it lies in more than \(TreeLimits.depth) folders" }
    for component in components where ["", ".", ".."].contains(component) {
      return "the path has the component '\(component)'"
    }
    // On a file system that ignores case the two would be one file.
    if path.folded == manifest.text { return "the name belongs to the manifest" }
    return nil
  }

  /// Checks each file by itself, and that all of them fit into one folder on any file system.
  static func check(_ files: [GeneratedFile]) throws(TreeError) {
    for file in files {
      if let reason = objection(to: file.place) { throw .unusablePath(file.path, reason: reason) }
      guard file.contents.count <= TreeLimits.fileSize else {
        throw .unusablePath(file.path, reason: "it has more than \(TreeLimits.fileSize >> 20) MiB")
      }
    }
    guard files.count <= TreeLimits.files else {
      throw .tooMuch("\(files.count) files, and the most are \(TreeLimits.files)")
    }
    try checkNames(files.map(\.place).sorted())
  }

  /// Checks that no two names in a folder are one on a disk that ignores case and how accents are written.
  ///
  /// Two folders that differ only so are refused as well: the disk would have one, with a name that is wrong for half of
  /// what is in it.
  private static func checkNames(_ paths: [TreePath]) throws(TreeError) {
    /// The file that takes a name, or lies in the folder that does.
    var names = [manifest.folded: manifest]
    var folders = Set<TreePath>()
    for path in paths {
      if let other = names.updateValue(path, forKey: path.folded) {
        throw .clashingPaths(other.text, path.text)
      }
    }
    for path in paths {
      // Those above one that is known are known.
      var folder = path.parent
      while folder != .root, folders.insert(folder).inserted {
        if let other = names.updateValue(path, forKey: folder.folded) {
          throw .clashingPaths(other.text, path.text)
        }
        folder = folder.parent
      }
    }
  }
}
