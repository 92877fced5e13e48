import Foundation

@testable import GeneratedTree

/// What the tests see and do by whole paths; none of them leads through a link.
enum Disk {
  static func entry(at path: String) throws -> DiskEntry? {
    var status = stat()
    return lstat(path, &status) == 0 ? DiskEntry(status) : nil
  }

  static func names(in path: String) throws -> [String] { try folder(path).names().map(\.text) }

  static func entries(below path: String) throws -> [String: DiskEntry] {
    try Dictionary(uniqueKeysWithValues: folder(path).entries().map { ($0.key.text, $0.value) })
  }

  static func contents(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  static func create(_ path: String, _ contents: [UInt8]) throws {
    try Data(contents).write(to: URL(filePath: path), options: .withoutOverwriting)
  }

  static func setPermissions(_ permissions: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }

  static func folder(_ path: String) throws -> OpenFolder {
    guard let folder = OpenFolder(path: Array(path.utf8CString), shown: path) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return folder
  }
}
