#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the output folder could not be compared or written; the folder is then as it was before.
public enum TreeError: Error, Sendable, Hashable {
  /// A produced path is absolute, leaves the folder, or has the manifest's name; the second value says which.
  case unusablePath(String, reason: String)
  /// Two produced files cannot be in one folder: the same path twice, two that differ only in case, or a file
  /// whose name is another's folder.
  case clashingPaths(String, String)
  /// Files that were edited by hand, and files that the generator never wrote, would be lost.
  case wouldOverwrite(directory: String, edited: [String], foreign: [String])
  /// A file or folder that does not belong to the generator is where a produced file or its folder must go;
  /// force does not remove it.
  case obstructed(path: String, by: String)
  /// The manifest cannot be read, so that nothing is known about who owns the files.
  case unreadableManifest(path: String, reason: String)
  /// The path given as the output folder is something else.
  case notAFolder(String)
  /// A folder with the staging folder's name exists, and no run of the generator made it.
  case unknownStagingFolder(String)
  /// Another run is writing the same folder and did not finish in time.
  case locked(directory: String, holder: String)
  /// A call of the system failed.
  case system(operation: String, path: String, code: Int32)
}

extension TreeError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .unusablePath(let path, let reason):
      "cannot generate '\(path)': \(reason)"
    case .clashingPaths(let first, let second):
      "cannot generate both '\(first)' and '\(second)' into one folder"
    case .wouldOverwrite(let directory, let edited, let foreign):
      Self.loss(directory: directory, edited: edited, foreign: foreign)
    case .obstructed(let path, let obstacle):
      """
      cannot generate '\(path)': '\(obstacle)' is in the way and was not generated
      Move it elsewhere, then run again.
      """
    case .unreadableManifest(let path, let reason):
      """
      cannot read \(path): \(reason)
      Restore it from version control; or move your own files out of its folder, delete that, and generate again.
      """
    case .notAFolder(let path):
      "cannot generate into '\(path)': it is not a folder"
    case .unknownStagingFolder(let path):
      """
      '\(path)' has the name of the folder in which new files are prepared, but the generator did not make it
      Move it elsewhere or delete it, then run again.
      """
    case .locked(let directory, let holder):
      """
      \(holder) is writing \(directory)
      Wait until it has ended, then run again.
      """
    case .system(let operation, let path, let code):
      "cannot \(operation) '\(path)': \(Self.text(of: code))"
    }
  }

  private static func loss(directory: String, edited: [String], foreign: [String]) -> String {
    var lines: [String] = []
    if !edited.isEmpty {
      lines.append("generated files in \(directory) were edited by hand:")
      lines += edited.map { "  \($0)" }
    }
    if !foreign.isEmpty {
      lines.append("files in \(directory) that the generator did not write would be overwritten:")
      lines += foreign.map { "  \($0)" }
    }
    lines.append("Nothing was written. Move the edits into the spec or the templates; --force discards them.")
    return lines.joined(separator: "\n")
  }

  private static func text(of code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
