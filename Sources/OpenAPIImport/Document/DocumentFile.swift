import JSONText
import SourceDiagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that holds an OpenAPI document: JSON or YAML, plain or compressed by xz or gzip.
enum DocumentFile {
  /// The most bytes that a document may have, compressed or not.
  static let maximumSize = 256 << 20

  /// The document; nil where it cannot be read, which then was reported.
  static func read(_ path: String, diagnostics: inout Diagnostics) -> DocumentValue? {
    guard let data = FileManager.default.contents(atPath: path) else {
      diagnostics.error(
        "not-readable", "the file cannot be read", path: path,
        remedy: "name an OpenAPI document: JSON or YAML, plain or compressed by xz or gzip")
      return nil
    }
    var bytes = [UInt8](data)
    if let compression = Compression(of: bytes) {
      do {
        bytes = try compression.expanded(path, limit: maximumSize)
      } catch {
        diagnostics.error("not-readable", error.message, path: path, remedy: error.remedy)
        return nil
      }
    }
    guard bytes.count <= maximumSize else {
      diagnostics.error("file-too-large", "the document has more than \(maximumSize >> 20) MiB", path: path)
      return nil
    }
    let file = SourceFile(path: path, bytes: bytes)
    return isJSON(bytes)
      ? json(file, diagnostics: &diagnostics) : YAMLDocument.value(of: file, diagnostics: &diagnostics)
  }

  /// JSON is YAML too, but only this way large documents are read in no time.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      .first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }

  private static func json(_ file: SourceFile, diagnostics: inout Diagnostics) -> DocumentValue? {
    do {
      return try OrderedJSON(Array(file.bytes[file.contentStart...]))
    } catch {
      // A flow mapping of YAML begins like JSON; the YAML reader knows better what is wrong with it.
      if let value = YAMLDocument.value(of: file, diagnostics: &diagnostics) { return value }
      diagnostics.error(
        "malformed-json", "\(error.path): expected \(error.expected), found \(error.found)",
        at: file.span(error.offset..<error.offset))
      return nil
    }
  }
}
