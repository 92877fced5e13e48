#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where spec and output are, said so that the output is the same bytes on every machine.
struct ProjectPaths {
  /// The output folder as it was typed, without a slash at its end.
  let output: String
  /// The spec's folder as seen from the folder that holds the output, for example `spec/stripe`.
  let specFolder: String

  init(spec: String, output: String) {
    // By scalars: a mark behind a slash makes one character with it.
    var trimmed = output
    if output.utf8.count > 1, output.utf8.last == UInt8(ascii: "/") { trimmed.unicodeScalars.removeLast() }
    self.output = trimmed
    let root = Self.components(trimmed).dropLast()
    let folder = Self.components(spec)
    // A spec outside of the project is known by its own name: the way to it is a fact of this machine.
    specFolder =
      folder.starts(with: root) && folder.count > root.count
      ? folder.dropFirst(root.count).joined(separator: "/") : folder.last ?? spec
  }

  /// The parts of the absolute path, `.` and `..` resolved, and the links in the way to it followed.
  ///
  /// A working directory is known without links, so that a path with links in it would seem to lie elsewhere.
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
