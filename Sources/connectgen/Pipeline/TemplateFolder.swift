#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Why no templates come from a folder.
struct TemplateFolderError: ReadableFailure {
  let description: String
}

/// A folder of templates that replace built-in ones by name.
enum TemplateFolder {
  /// The bytes of every `.mustache` file in the folder, by its name without the ending.
  ///
  /// - Throws: `TemplateFolderError` where the folder or a file can't be read, or where it has no template.
  static func read(_ directory: String) throws -> [String: [UInt8]] {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: directory) else {
      throw TemplateFolderError(description: "the folder of templates '\(directory)' can't be read")
    }
    let files = names.filter { $0.hasSuffix(".mustache") }.sorted()
    guard !files.isEmpty else {
      throw TemplateFolderError(description: "the folder of templates '\(directory)' has no .mustache file")
    }
    // Two names can be one to a `String`; no template has such a name, so that either of them is refused later.
    return try Dictionary(
      files.map { name in
        guard let data = manager.contents(atPath: directory + "/" + name) else {
          throw TemplateFolderError(description: "the template '\(directory)/\(name)' can't be read")
        }
        return (String(name.dropLast(".mustache".count)), [UInt8](data))
      }, uniquingKeysWith: { first, _ in first })
  }
}
