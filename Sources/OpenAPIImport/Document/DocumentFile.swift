import JSONText
import LocatedYAML
import SourceDiagnostics

/// A file that holds an OpenAPI document: JSON or YAML, plain or compressed by xz or gzip.
struct DocumentFile {
  /// The most bytes that a document may have, compressed or not.
  static let maximumSize = 64 << 20
  /// The most bytes of one in YAML, of which each takes more memory.
  static let maximumYAMLSize = 32 << 20
  /// The most values that a document may hold; the largest in public have some hundred thousand.
  static let maximumValues = 1_000_000

  var path: String
  /// The bytes, expanded.
  var bytes: [UInt8]

  /// The file; nil where it cannot be read, which then was reported.
  static func read(_ path: String, diagnostics: inout Diagnostics) -> DocumentFile? {
    do {
      let bytes = try FileBytes.read(path, limit: maximumSize).get()
      guard let compression = Compression(of: bytes) else { return DocumentFile(path: path, bytes: bytes) }
      return DocumentFile(path: path, bytes: try compression.expanded(path, limit: maximumSize))
    } catch let failure as Compression.Failure {
      diagnostics.error("not-readable", failure.message, path: path, remedy: failure.remedy)
    } catch FileBytes.Failure.tooLarge {
      diagnostics.error(
        "file-too-large", "the document has more than \(maximumSize >> 20) MiB", path: path,
        remedy: "give a part of it: the operations that are wanted, and what they refer to")
    } catch FileBytes.Failure.notAFile {
      diagnostics.error(
        "not-a-file", "not a regular file", path: path, remedy: "name a file that holds an OpenAPI document")
    } catch {
      diagnostics.error(
        "not-readable", "the file cannot be read", path: path,
        remedy: "name an OpenAPI document: JSON or YAML, plain or compressed by xz or gzip")
    }
    return nil
  }

  /// What the file holds; nil where it cannot be read, which then was reported.
  func value(diagnostics: inout Diagnostics) -> DocumentValue? {
    isJSON ? json(diagnostics: &diagnostics) : yaml(diagnostics: &diagnostics)
  }

  private var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// JSON is YAML too, but only this way large documents are read in no time.
  private var isJSON: Bool {
    bytes.dropFirst(hasByteOrderMark ? 3 : 0)
      .first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }

  private func json(diagnostics: inout Diagnostics) -> DocumentValue? {
    let start = hasByteOrderMark ? 3 : 0
    do {
      return try OrderedJSON(start == 0 ? bytes : Array(bytes[start...]), values: Self.maximumValues)
    } catch {
      // A flow mapping of YAML begins like JSON; the YAML reader knows better what is wrong with it. A long text is
      // JSON that is broken, or holds too much.
      if bytes.count <= 1 << 20, let value = yaml(diagnostics: &diagnostics) { return value }
      let file = SourceFile(path: path, bytes: bytes)
      let place = start + error.offset
      diagnostics.error(
        "malformed-json", "\(error.path): expected \(error.expected), found \(error.found)",
        at: file.span(place..<place))
      return nil
    }
  }

  private func yaml(diagnostics: inout Diagnostics) -> DocumentValue? {
    YAMLDocument.value(of: SourceFile(path: path, bytes: bytes), diagnostics: &diagnostics)
  }
}
