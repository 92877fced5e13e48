import JSONText
import LocatedYAML
import SourceDiagnostics

/// A file that holds an OpenAPI document: JSON or YAML, plain or compressed by xz or gzip.
struct DocumentFile {
  /// The maximum size of a document in bytes, compressed or not.
  static let maximumSize = 64 << 20
  /// The maximum size of a YAML document in bytes, which take more memory each.
  static let maximumYAMLSize = 32 << 20
  /// The maximum number of values in a document; the largest public ones have some hundred thousand.
  static let maximumValues = 1_000_000

  var path: String
  /// The decompressed bytes.
  var bytes: [UInt8]

  /// Reads and decompresses a file; reports an error and returns nil if that fails.
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

  /// The parsed document; reports an error and returns nil if it is malformed.
  func value(diagnostics: inout Diagnostics) -> DocumentValue? {
    isJSON ? json(diagnostics: &diagnostics) : yaml(diagnostics: &diagnostics)
  }

  private var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Whether the file is parsed as JSON, which is much faster for large documents than parsing it as YAML.
  private var isJSON: Bool {
    bytes.dropFirst(hasByteOrderMark ? 3 : 0)
      .first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }

  private func json(diagnostics: inout Diagnostics) -> DocumentValue? {
    let start = hasByteOrderMark ? 3 : 0
    do {
      return try OrderedJSON(start == 0 ? bytes : Array(bytes[start...]), values: Self.maximumValues)
    } catch {
      // A YAML flow mapping begins like JSON, and the YAML reader reports its errors better. A long text is
      // taken for JSON that is malformed or too large.
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
