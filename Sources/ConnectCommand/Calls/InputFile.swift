import Foundation

/// The file that `--input` names.
enum InputFile {
  /// The bytes of a file, or of standard input where the path is `-`.
  static func bytes(at path: String) throws -> [UInt8] {
    if path == "-" { return try CommandSurroundings.current.input.readToEnd() }
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure("--input: \(path) can't be read")
    }
  }
}
