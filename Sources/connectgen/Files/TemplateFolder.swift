#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An error of a folder of templates.
struct TemplateFolderError: ReadableFailure {
  let description: String
}

/// Reads a folder of templates that replace built-in ones by name.
enum TemplateFolder {
  /// Reads every `.mustache` file of the folder, by its name without the extension.
  ///
  /// - Throws: `TemplateFolderError` if the folder or a file cannot be read, or if there is no template.
  static func read(_ directory: String) throws -> [String: [UInt8]] {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: directory) else {
      throw TemplateFolderError(description: "the folder of templates '\(directory)' can't be read")
    }
    let files = names.filter { $0.hasSuffix(".mustache") }.sorted()
    guard !files.isEmpty else {
      throw TemplateFolderError(description: "the folder of templates '\(directory)' has no .mustache file")
    }
    // Two names of files may be equal as `String`; no template has such a name, so that it is refused later.
    return try Dictionary(
      files.map { name in
        guard let data = manager.contents(atPath: directory + "/" + name) else {
          throw TemplateFolderError(description: "the template '\(directory)/\(name)' can't be read")
        }
        return (String(name.dropLast(".mustache".count)), [UInt8](data))
      }, uniquingKeysWith: { first, _ in first })
  }
}
