#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The paths of spec and output, in a form that makes the output the same bytes on every machine.
struct ProjectPaths {
  /// The output folder as typed, without a trailing slash.
  let output: String
  /// The spec's folder relative to the folder that contains the output, for example `spec/stripe`.
  let specFolder: String

  init(spec: String, output: String) {
    // By scalars: a slash followed by a combining mark is one character.
    var trimmed = output
    if output.utf8.count > 1, output.utf8.last == UInt8(ascii: "/") { trimmed.unicodeScalars.removeLast() }
    self.output = trimmed
    let root = Self.components(trimmed).dropLast()
    let folder = Self.components(spec)
    // A spec outside of the project is given by its name only, because the path to it differs between
    // machines.
    specFolder =
      folder.starts(with: root) && folder.count > root.count
      ? folder.dropFirst(root.count).joined(separator: "/") : folder.last ?? spec
  }

  /// The components of the absolute path, with `.` and `..` resolved, and with the symbolic links of its
  /// parent resolved.
  ///
  /// A working directory has its links resolved, so a path with links in it would seem to be elsewhere.
  private static func components(_ path: String) -> [String] {
    let absolute =
      path.utf8.first == UInt8(ascii: "/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let parts: [String] = absolute.unicodeScalars.split(separator: "/").map(String.init).reduce(into: []) {
      parts, part in
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    guard let name = parts.last else { return [] }
    let parent = URL(filePath: "/" + parts.dropLast().joined(separator: "/"))
    return parent.resolvingSymlinksInPath().path.unicodeScalars.split(separator: "/").map(String.init) + [
      name
    ]
  }
}
