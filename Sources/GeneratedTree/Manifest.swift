import ConcurrentMap
import Crypto
import JSONText

/// The list of files that the last run generated, which proves that a file in the output folder belongs to
/// the generator.
struct Manifest: Sendable, Equatable {
  /// The format version that is read and written.
  static let format = 1

  var generator: String
  /// The SHA-256 of each file's contents in hexadecimal digits, by path.
  var hashes: [TreePath: String]

  /// Creates the manifest of files, whose paths must differ.
  init(generator: String, files: [GeneratedFile]) {
    self.generator = generator
    let hashes = files.concurrentMap { ($0.place, Self.hash(of: $0.contents)) }
    self.hashes = Dictionary(uniqueKeysWithValues: hashes)
  }

  init(generator: String, hashes: [TreePath: String]) {
    self.generator = generator
    self.hashes = hashes
  }

  /// The manifest as JSON: sorted, with one file on each line, so that differences in version control are
  /// easy to read.
  var bytes: [UInt8] {
    let files = hashes.sorted { $0.key < $1.key }.map { path, hash in
      "    {\"path\": \(JSONString.quoted(path.text)), \"sha256\": \"\(hash)\"}"
    }
    let list = files.isEmpty ? "[]" : "[\n\(files.joined(separator: ",\n"))\n  ]"
    let text = """
      {
        "generator": \(JSONString.quoted(generator)),
        "format": \(Self.format),
        "files": \(list)
      }

      """
    return Array(text.utf8)
  }

  /// The SHA-256 of `contents` in lowercase hexadecimal digits.
  static func hash(of contents: [UInt8]) -> String {
    text(SHA256.hash(data: contents))
  }

  /// A digest in lowercase hexadecimal digits.
  static func text(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
