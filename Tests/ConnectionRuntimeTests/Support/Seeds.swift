import Foundation

private let seedFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Seeds")

/// The names of the saved inputs of a folder.
func seeds(_ folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: seedFolder.appending(path: folder).path).sorted()
}

/// The bytes of a saved input.
func seed(_ folder: String, _ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: seedFolder.appending(path: folder).appending(path: name)))
}
