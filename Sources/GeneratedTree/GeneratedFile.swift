/// A file that the generator produced, not yet on the disk.
public struct GeneratedFile: Sendable, Hashable {
  /// Where it belongs, relative to the output folder, with `/` between components.
  ///
  /// ``GeneratedTree`` refuses a path that leaves the folder or takes the manifest's name, and two that some disks take
  /// for one.
  public let path: String
  /// The bytes of the file.
  public let contents: [UInt8]

  /// A file of these bytes.
  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  /// A file of this text, in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }

  /// The path as bytes, by which files are told from one another.
  var place: TreePath { TreePath(path) }

  /// Whether both have the same bytes in their paths and contents.
  public static func == (first: GeneratedFile, second: GeneratedFile) -> Bool {
    first.place == second.place && first.contents == second.contents
  }

  /// Hashes the bytes of path and contents.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(contents)
  }
}
