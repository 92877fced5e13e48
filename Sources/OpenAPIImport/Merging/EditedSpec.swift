import LocatedYAML
import SourceDiagnostics

/// The files of a spec in an editable form.
struct EditedSpec {
  /// A file of the folder.
  struct File {
    var path: String
    /// The source file; nil for a new file.
    var source: SourceFile?
    var root: EditNode
  }

  /// A declared type.
  struct DeclaredType {
    var name: String
    var path: String
    /// The YAML mapping with the type's keys.
    var node: EditNode
    /// The value of its `object`; nil for a type that is not a resource.
    var object: String?
    /// Whether it has a file of its own in `resources/`.
    var isResourceFile: Bool

    var view: WrittenType { WrittenType(node) }
  }

  /// An operation of a group.
  struct DeclaredOperation {
    var group: String
    var name: String
    var path: String
    var node: EditNode

    var id: String { "\(group).\(name)" }
    var endpoint: (method: String, path: String)? {
      guard let text = node["endpoint"]?.text, let space = text.firstIndex(of: " ") else { return nil }
      return (String(text[..<space]), String(text[text.index(after: space)...]))
    }
  }

  private(set) var files: [String: File] = [:]
  /// The lowercased paths of the files, because some file systems ignore case.
  private var taken: Set<String> = []

  init(_ files: [YAMLFile]) {
    for file in files {
      guard let root = file.root else { continue }
      taken.insert(file.relativePath.lowercased())
      self.files[file.relativePath] = File(path: file.relativePath, source: file.source, root: EditNode(root))
    }
  }

  subscript(_ path: String) -> EditNode? { files[path]?.root }

  /// Returns the file at a path, and adds it if there is none.
  mutating func file(_ path: String, otherwise root: () -> EditNode) -> EditNode {
    if let file = files[path] { return file.root }
    let root = root()
    taken.insert(path.lowercased())
    files[path] = File(path: path, source: nil, root: root)
    return root
  }

  /// A path for a new file, which no other file has on a file system that ignores case.
  func freePath(_ directory: String, _ stem: String) -> String {
    let stem = String(stem.prefix(longestStem))
    var path = "\(directory)/\(stem).yaml"
    var number = 2
    while taken.contains(path.lowercased()) {
      path = "\(directory)/\(stem)_\(number).yaml"
      number += 1
    }
    return path
  }

  /// All declared types, in the order of the files.
  var types: [DeclaredType] {
    files.values.sorted { $0.path < $1.path }.flatMap { file -> [DeclaredType] in
      var types: [DeclaredType] = []
      if file.path.hasPrefix("resources/"), let name = file.root["resource"]?.text {
        types.append(
          DeclaredType(
            name: name, path: file.path, node: file.root, object: file.root["object"]?.text,
            isResourceFile: true))
      }
      guard file.path.contains("/") else { return types }
      return types
        + (file.root["types"]?.entries ?? []).map { entry in
          DeclaredType(
            name: entry.key, path: file.path, node: entry.value, object: entry.value["object"]?.text,
            isResourceFile: false)
        }
    }
  }

  /// All operations, in the order of the files.
  var operations: [DeclaredOperation] {
    files.values.filter { $0.path.hasPrefix("operations/") }.sorted { $0.path < $1.path }.flatMap { file in
      (file.root["operations"]?.entries ?? []).map { entry in
        DeclaredOperation(
          group: file.root["group"]?.text ?? "", name: entry.key, path: file.path, node: entry.value)
      }
    }
  }

  /// The new and changed files with their new text.
  var changes: [SpecFiles.Change] {
    files.values.sorted { $0.path < $1.path }.compactMap { file in
      guard let source = file.source else {
        return .init(path: file.path, text: header(file.path) + YAMLText.new(file.root), isNew: true)
      }
      return YAMLText.changed(file.root, in: source).map { .init(path: file.path, text: $0, isNew: false) }
    }
  }

  private func header(_ path: String) -> String {
    let up = String(repeating: "../", count: path.split(separator: "/").count)
    return "# yaml-language-server: $schema=\(up)connection.schema.json\n"
  }
}
