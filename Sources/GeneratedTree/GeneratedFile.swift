/// A file that the generator produced, before it is written to the disk.
public struct GeneratedFile: Sendable, Hashable {
  /// The path relative to the output folder, with `/` between components.
  ///
  /// ``GeneratedTree`` rejects a path that leaves the folder or is the manifest's name, and two paths that
  /// some file systems treat as one.
  public let path: String
  /// The bytes of the file.
  public let contents: [UInt8]

  /// Creates a file from bytes.
  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  /// Creates a file from text, in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }

  /// The path as bytes, by which files are distinguished.
  var place: TreePath { TreePath(path) }

  /// Whether the paths and the contents are equal byte by byte.
  public static func == (first: GeneratedFile, second: GeneratedFile) -> Bool {
    first.place == second.place && first.contents == second.contents
  }

  /// Hashes the bytes of the path and the contents.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(contents)
  }
}
