import ConcurrentMap
import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the generator wrote the last time: the proof that a file in the output folder is its own.
struct Manifest: Sendable, Equatable {
  /// The format that this version reads and writes.
  static let format = 1

  var generator: String
  /// The SHA-256 of each file's contents in hexadecimal digits, by path.
  var hashes: [String: String]

  init(generator: String, files: [GeneratedFile]) {
    self.generator = generator
    let hashes = files.concurrentMap { ($0.path, Self.hash(of: $0.contents)) }
    self.hashes = Dictionary(uniqueKeysWithValues: hashes)
  }

  /// Reads a manifest; refuses one that could make the generator delete what it does not own.
  init(bytes: [UInt8], path: String) throws(TreeError) {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw .unreadableManifest(path: path, reason: "it is not the JSON that the generator writes")
    }
    guard document.format == Self.format else {
      throw .unreadableManifest(
        path: path,
        reason: "it has format \(document.format), and this generator reads format \(Self.format)")
    }
    generator = document.generator
    hashes = [:]
    for file in document.files {
      if let reason = PathRules.objection(to: file.path) {
        throw .unreadableManifest(path: path, reason: "it lists '\(file.path)': \(reason)")
      }
      guard file.sha256.utf8.count == 64, file.sha256.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
        throw .unreadableManifest(
          path: path, reason: "the sha256 of '\(file.path)' is not 64 hexadecimal digits")
      }
      guard hashes.updateValue(file.sha256.lowercased(), forKey: file.path) == nil else {
        throw .unreadableManifest(path: path, reason: "it lists '\(file.path)' twice")
      }
    }
  }

  /// The manifest as written: sorted, one file a line, so that a difference in version control is easy to read.
  var bytes: [UInt8] {
    let files = hashes.sorted { $0.key < $1.key }.map { path, hash in
      "    {\"path\": \(Self.quoted(path)), \"sha256\": \"\(hash)\"}"
    }
    let list = files.isEmpty ? "[]" : "[\n\(files.joined(separator: ",\n"))\n  ]"
    let text = """
      {
        "generator": \(Self.quoted(generator)),
        "format": \(Self.format),
        "files": \(list)
      }

      """
    return Array(text.utf8)
  }

  /// The SHA-256 of `contents` in lowercase hexadecimal digits.
  static func hash(of contents: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = SHA256.hash(data: contents).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// A JSON string; written here because encoders differ between platforms in spaces and escaped slashes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private struct Document: Decodable {
    var generator: String
    var format: Int
    var files: [File]

    struct File: Decodable {
      var path: String
      var sha256: String
    }
  }
}
