import SourceDiagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Finds the YAML files below a folder.
struct FolderListing {
  /// A file that was found.
  struct File {
    var path: String
    var relativePath: String
  }

  private struct Folder {
    var path: String
    var relativePath: String
    /// Where this folder and those above it really lie, against links that lead in circles.
    var realPaths: [String]
  }

  private(set) var files: [File] = []
  private(set) var diagnostics = Diagnostics()
  private let limits: YAMLLimits
  private var root = ""
  private var shown = ""

  init(limits: YAMLLimits) {
    self.limits = limits
  }

  /// Lists a folder and those in it, until a limit is passed.
  mutating func list(_ directory: String, shownAs shown: String) {
    self.shown = shown
    guard let root = Self.realPath(directory) else {
      let isMissing = errno == ENOENT
      diagnostics.error(
        isMissing ? "not-found" : "not-readable",
        isMissing ? "there is no such folder" : "the folder cannot be read: \(FileBytes.lastError())",
        path: shown)
      return
    }
    self.root = root
    guard Self.kind(directory, followingLinks: true) == S_IFDIR else {
      diagnostics.error(
        "not-a-folder", "not a folder", path: shown, remedy: "name the folder that holds the YAML files")
      return
    }
    var pending = [Folder(path: directory, relativePath: "", realPaths: [root])]
    var folders = 0
    while let folder = pending.popLast() {
      folders += 1
      guard folders <= limits.files else {
        diagnostics.error("too-many-files", "more than \(limits.files) folders in the folder", path: shown)
        return
      }
      for name in names(in: folder) where !name.hasPrefix(".") {
        if let inner = take(name, in: folder) { pending.append(inner) }
        guard files.count <= limits.files else {
          files.removeAll()
          diagnostics.error(
            "too-many-files", "more than \(limits.files) YAML files in the folder", path: shown)
          return
        }
      }
    }
  }

  /// Notes a YAML file, or returns a folder that is to be listed.
  private mutating func take(_ name: String, in folder: Folder) -> Folder? {
    let path = "\(folder.path)/\(name)"
    let relativePath = folder.relativePath.isEmpty ? name : "\(folder.relativePath)/\(name)"
    let isYAML = name.hasSuffix(".yaml")
    let isYML = name.hasSuffix(".yml")
    let isLink = Self.kind(path, followingLinks: false) == S_IFLNK
    let isFolder = Self.kind(path, followingLinks: true) == S_IFDIR
    guard isYAML || isYML || isFolder else { return nil }

    var realPaths = folder.realPaths
    if isLink {
      guard let target = Self.realPath(path) else {
        report("not-readable", "the link cannot be followed: \(FileBytes.lastError())", relativePath)
        return nil
      }
      guard target == root || target.hasPrefix(root == "/" ? "/" : root + "/") else {
        report(
          "leaves-folder", "a symbolic link that leads out of the folder", relativePath,
          remedy: "copy what it points to into the folder")
        return nil
      }
      if isFolder {
        guard !realPaths.contains(target) else {
          report(
            "link-circle", "a symbolic link to a folder that it lies in", relativePath, remedy: "remove it")
          return nil
        }
        realPaths.append(target)
      }
    } else if isFolder, let last = realPaths.last {
      realPaths.append("\(last)/\(name)")
    }

    if isFolder { return Folder(path: path, relativePath: relativePath, realPaths: realPaths) }
    if isYAML {
      files.append(File(path: path, relativePath: relativePath))
    } else {
      report(
        "yml-extension", "YAML files end in .yaml", relativePath,
        remedy: "rename it to \(name.dropLast(4)).yaml")
    }
    return nil
  }

  private mutating func report(
    _ code: String, _ message: String, _ relativePath: String, remedy: String? = nil
  ) {
    diagnostics.error(code, message, path: "\(shown)/\(relativePath)", remedy: remedy)
  }

  /// The names in a folder, sorted, so that limits strike at the same place everywhere.
  private mutating func names(in folder: Folder) -> [String] {
    guard let stream = opendir(folder.path) else {
      let path = folder.relativePath.isEmpty ? shown : "\(shown)/\(folder.relativePath)"
      diagnostics.error("not-readable", "the folder cannot be read: \(FileBytes.lastError())", path: path)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }

  private static func kind(_ path: String, followingLinks: Bool) -> mode_t? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
