import Foundation

/// Every file below a folder: its bytes, and when they were written.
struct Snapshot {
  private(set) var contents: [String: Data] = [:]
  private(set) var times: [String: Date] = [:]

  /// Reads a folder of a project; one that is not there has no files.
  init(_ folder: String, of project: Project) throws {
    let root = project.root.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: root.path) else { return }
    for case let path as String in paths {
      let file = root.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      contents[path] = try Data(contentsOf: file)
      times[path] = attributes[.modificationDate] as? Date
    }
  }

  /// The files that only one of two has, or that differ.
  func differences(from other: Snapshot) -> [String] {
    Set(contents.keys).union(other.contents.keys).filter { contents[$0] != other.contents[$0] }.sorted()
  }
}
