import ConcurrentMap
import SourceDiagnostics

/// A YAML file of a folder and its content.
public struct YAMLFile: Sendable {
  /// The path relative to the folder, e.g. `operations/customers.yaml`.
  public var relativePath: String
  /// The source file; its path begins with the folder as the user typed it.
  public var source: SourceFile
  /// The root node; nil if the file is empty, or could not be read, which is then reported.
  public var root: LocatedNode?

  /// Creates a file.
  public init(relativePath: String, source: SourceFile, root: LocatedNode?) {
    self.relativePath = relativePath
    self.source = source
    self.root = root
  }
}

/// Reads a folder of YAML files.
public enum YAMLFolder {
  /// Reads every `*.yaml` file below a folder, in the order of the paths.
  ///
  /// `displayPath` is the folder's path in diagnostics; by default it is `directory`, as the user typed it.
  /// Files and folders whose names begin with a dot are ignored, and so are files of other kinds. Reported
  /// are: a folder or file that does not exist or cannot be read, a name that is not UTF-8, a `.yml` file, a
  /// symbolic link that leads out of the folder or back into itself, and exceeded limits. An unreadable file
  /// does not keep the others from being read.
  public static func read(
    directory: String, displayPath: String? = nil, limits: YAMLLimits = YAMLLimits(),
    diagnostics: inout Diagnostics
  ) -> [YAMLFile] {
    let shown = trimmed(displayPath ?? directory)
    var listing = FolderListing(limits: limits)
    listing.list(directory.isEmpty ? "." : directory, shownAs: shown)
    diagnostics.append(contentsOf: listing.diagnostics)
    let paths = listing.files.sorted {
      $0.relativePath.utf8.lexicographicallyPrecedes($1.relativePath.utf8)
    }
    let outcomes = paths.concurrentMap { file in
      let path = shown == "/" ? shown + file.relativePath : "\(shown)/\(file.relativePath)"
      var found = Diagnostics()
      let source = readSource(file.path, shownAs: path, limits: limits, diagnostics: &found)
      let read = source.map { source in
        let root = YAMLReader.read(file: source, diagnostics: &found, limits: limits)
        return YAMLFile(relativePath: file.relativePath, source: source, root: root)
      }
      return (file: read, diagnostics: found)
    }
    for outcome in outcomes { diagnostics.append(contentsOf: outcome.diagnostics) }
    return outcomes.compactMap(\.file)
  }

  private static func readSource(
    _ file: String, shownAs path: String, limits: YAMLLimits, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    switch FileBytes.read(file, limit: limits.bytesPerFile) {
    case .success(let bytes): return SourceFile(path: path, bytes: bytes)
    case .failure(.tooLarge): reportOversize(path: path, limits: limits, to: &diagnostics)
    case .failure(.system(let reason)):
      diagnostics.error("not-readable", "the file cannot be read: \(reason)", path: path)
    case .failure(.notAFile):
      diagnostics.error("not-a-file", "not a regular file", path: path, remedy: "remove or rename it")
    }
    return nil
  }

  static func reportOversize(path: String, limits: YAMLLimits, to diagnostics: inout Diagnostics) {
    diagnostics.error(
      "file-too-large", "the file has more than \(limits.bytesPerFile) bytes", path: path,
      remedy: "split it into several files")
  }

  /// The folder as typed, without trailing slashes.
  private static func trimmed(_ path: String) -> String {
    var path = path.isEmpty ? "." : path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.unicodeScalars.removeLast() }
    return path
  }
}
