import SourceDiagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder that a spec is written to.
struct SpecFiles {
  let directory: String

  /// Writes files: all of them are staged beside their places first, then each takes its place.
  ///
  /// False where one could not be written, which is reported; what was staged is gone then.
  func write(_ files: [(path: String, text: String)], diagnostics: inout Diagnostics) -> Bool {
    let manager = FileManager.default
    var staged: [(from: String, to: String)] = []
    do {
      for file in files {
        let path = "\(directory)/\(file.path)"
        let parent = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
        try manager.createDirectory(atPath: String(parent), withIntermediateDirectories: true)
        // A name that begins with a dot is passed over by whoever reads the folder meanwhile.
        let name = path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...]
        let stage = "\(parent)/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
        staged.append((stage, path))
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: stage))
      }
      for file in staged {
        guard rename(file.from, file.to) == 0 else {
          throw CocoaError(.fileWriteUnknown)
        }
      }
      return true
    } catch {
      for file in staged { try? manager.removeItem(atPath: file.from) }
      diagnostics.error("not-writable", "the spec cannot be written: \(error)", path: directory)
      return false
    }
  }
}
