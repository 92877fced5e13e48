/// The rules for paths of generated files, for those that the generator produces and those that a manifest
/// lists.
enum PathRules {
  /// The manifest's name in the output folder.
  static let manifest: TreePath = "manifest.json"

  /// The reason why `path` cannot be that of a generated file; nil if it can.
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

  /// Checks each path by itself, and that all of them fit into one folder on any file system.
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

  /// Checks that no two names in a folder are one on a file system that ignores case and the encoding of
  /// accents.
  ///
  /// Two folders that differ only in that are refused as well: the file system would have one folder, whose
  /// name is wrong for half of its contents.
  private static func checkNames(_ paths: [TreePath]) throws(TreeError) {
    /// The file that has a name, or that lies in the folder with the name.
    var names = [manifest.folded: manifest]
    var folders = Set<TreePath>()
    for path in paths {
      if let other = names.updateValue(path, forKey: path.folded) {
        throw .clashingPaths(other.text, path.text)
      }
    }
    for path in paths {
      // The folders above a known folder are known.
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
