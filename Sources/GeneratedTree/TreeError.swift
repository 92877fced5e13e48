#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error of comparing or writing the output folder.
///
/// The folder is unchanged then, unless the error occurred after it was replaced, while the old one was
/// cleared away. Paths of generated files are unescaped; others may have escapes for bytes that are not
/// UTF-8.
public enum TreeError: Error, Sendable, Hashable {
  /// A produced path is absolute, leaves the folder, or is the manifest's name; the second value is the
  /// reason.
  case unusablePath(String, reason: String)
  /// Two produced files cannot be in one folder: the same path twice, two paths that differ only in case or
  /// in the encoding of an accent, or a file whose name is another's folder.
  case clashingPaths(String, String)
  /// The generated files exceed a limit of the output folder; the value says which.
  case tooMuch(String)
  /// Files that were edited by hand, and files that the generator never wrote, would be lost.
  case wouldOverwrite(directory: String, edited: [String], foreign: [String])
  /// A file or folder that does not belong to the generator is where a produced file or its folder must go;
  /// force does not remove it.
  case obstructed(path: String, by: String)
  /// The manifest cannot be read, so that the owner of the files is unknown.
  case unreadableManifest(path: String, reason: String)
  /// The path given as the output folder is not a folder.
  case notAFolder(String)
  /// A symbolic link stands in the place of the output folder.
  case linkedFolder(String)
  /// A folder with the staging folder's name exists, which no run of the generator made, or which holds other
  /// files.
  case unknownStagingFolder(String)
  /// An entry with the name of the lock exists, which no run of the generator made; the second value is the
  /// reason.
  case unknownLock(String, reason: String)
  /// Another run is writing the same folder and did not finish in time.
  case locked(directory: String, holder: String)
  /// A file or folder was changed or replaced during the run, by something that does not know of the lock.
  case changedMeanwhile(String)
  /// A system call failed.
  case system(operation: String, path: String, code: Int32)
}

extension TreeError: CustomStringConvertible {
  /// The error and its remedy, without characters that a terminal would act on.
  public var description: String {
    switch self {
    case .unusablePath(let path, let reason):
      "cannot generate '\(PathText.shown(path))': \(PathText.shown(reason))"
    case .clashingPaths(let first, let second):
      Self.clash(first, second)
    case .tooMuch(let reason):
      "cannot generate so much into one folder: \(reason)"
    case .wouldOverwrite(let directory, let edited, let foreign):
      Self.loss(directory: PathText.shown(directory), edited: edited, foreign: foreign)
    case .obstructed(let path, let obstacle):
      """
      cannot generate '\(PathText.shown(path))': '\(PathText.shown(obstacle))' is in the way and was not generated
      Move it elsewhere, then run again.
      """
    case .unreadableManifest(let path, let reason):
      """
      cannot read \(PathText.shown(path)): \(PathText.shown(reason))
      Restore it from version control; or move your own files out of its folder, delete that, and generate again.
      """
    case .notAFolder(let path):
      "cannot generate into '\(PathText.shown(path))': it is not a folder"
    case .linkedFolder(let path):
      "cannot generate into '\(PathText.shown(path))': it is a symbolic link; remove it, or give the folder that it leads to"
    case .unknownStagingFolder(let path):
      """
      '\(PathText.shown(path))' has the name of the folder in which new files are prepared, but the generator did not \
      make it, or not all that is in it
      Move it elsewhere or delete it, then run again.
      """
    case .unknownLock(let path, let reason):
      """
      '\(PathText.shown(path))' has the name of the file that a run locks, but the generator did not make it: \(reason)
      Move it elsewhere or delete it, then run again.
      """
    case .locked(let directory, let holder):
      """
      \(holder) is writing \(PathText.shown(directory))
      Wait until it has ended, then run again.
      """
    case .changedMeanwhile(let path):
      """
      '\(PathText.shown(path))' was changed or replaced while the generator was at work
      Run again.
      """
    case .system(let operation, let path, let code):
      "cannot \(PathText.shown(operation)) '\(PathText.shown(path))': \(Self.text(of: code))"
    }
  }

  private static func loss(directory: String, edited: [String], foreign: [String]) -> String {
    var lines: [String] = []
    if !edited.isEmpty {
      lines.append("generated files in \(directory) were edited by hand:")
      lines += edited.map { "  \(PathText.shown($0))" }
    }
    if !foreign.isEmpty {
      lines.append("files in \(directory) that the generator did not write would be overwritten:")
      lines += foreign.map { "  \(PathText.shown($0))" }
    }
    lines.append("Nothing was written.")
    if !edited.isEmpty {
      lines.append("Move the edits into the spec or the templates; --force discards them.")
    }
    if !foreign.isEmpty {
      lines.append("Move the files that were not generated elsewhere; --force overwrites them.")
    }
    return lines.joined(separator: "\n")
  }

  private static func clash(_ first: String, _ second: String) -> String {
    let isSameName = first.utf8.elementsEqual(second.utf8)
    // Names that look alike are distinguished by their code points.
    let looksAlike = first == second && !isSameName
    let names = [first, second].map { "'\(looksAlike ? PathText.ascii($0) : PathText.shown($0))'" }
    let sentence = "cannot generate both \(names[0]) and \(names[1]) into one folder"
    if isSameName { return sentence }
    return """
      \(sentence): a name of one is a name of the other, or is to a disk that ignores case and how accents are written
      Give one of them another name.
      """
  }

  private static func text(of code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
