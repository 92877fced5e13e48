import Foundation

@testable import GeneratedTree

/// A folder of its own for one test, with the output folder `stripe` in it.
final class Scratch {
  let root: String

  init() throws {
    root =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("generated-tree-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var output: String { "\(root)/stripe" }

  var tree: GeneratedTree { GeneratedTree(directory: output, generator: "connectgen 1.0.0") }

  func put(_ text: String, at path: String) throws {
    let url = URL(fileURLWithPath: "\(output)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // In place, as an editor that keeps the inode does.
    try Data(text.utf8).write(to: url)
  }

  func text(_ path: String) -> String? {
    try? String(contentsOfFile: "\(output)/\(path)", encoding: .utf8)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(output)/\(path)") }

  /// What is beside the output folder: nothing, once a run has ended.
  func leftovers() throws -> [String] { try Disk.names(in: root).filter { $0 != "stripe" } }

  /// Every file of the output folder with its text, folders with nil.
  func contents() throws -> [String: String?] { try Self.contents(of: output) }

  static func contents(of directory: String) throws -> [String: String?] {
    guard try Disk.entry(at: directory) != nil else { return [:] }
    return try Dictionary(
      uniqueKeysWithValues: Disk.entries(below: directory).map { path, entry in
        guard entry.kind == .file else { return (path, nil) }
        return (path, try String(decoding: Disk.contents(of: "\(directory)/\(path)"), as: UTF8.self))
      })
  }

  func entries() throws -> [String: DiskEntry] { try Disk.entries(below: output) }
}

/// Files with these texts, in the order of a literal.
func files(_ texts: KeyValuePairs<String, String>) -> [GeneratedFile] {
  texts.map { GeneratedFile(path: $0.key, text: $0.value) }
}
