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
    /// The real paths of this folder and of those above it, to detect links that lead in circles.
    var realPaths: [[UInt8]]
  }

  private(set) var files: [File] = []
  private(set) var diagnostics = Diagnostics()
  private let limits: YAMLLimits
  /// The folder's own path with links resolved, in bytes, because a `String` would treat two names as one
  /// that the file system tells apart.
  private var root: [UInt8] = []
  private var shown = ""

  init(limits: YAMLLimits) {
    self.limits = limits
  }

  /// Lists a folder and its subfolders, until a limit is exceeded.
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
      for name in names(in: folder) {
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

  /// Records a YAML file, or returns a folder that is to be listed.
  private mutating func take(_ name: String, in folder: Folder) -> Folder? {
    let path = "\(folder.path)/\(name)"
    let relativePath = folder.relativePath.isEmpty ? name : "\(folder.relativePath)/\(name)"
    let isYAML = Self.ends(name.utf8, in: ".yaml")
    let isYML = Self.ends(name.utf8, in: ".yml")
    guard let kind = Self.kind(path, followingLinks: false) else {
      // A file that was removed meanwhile does not need to be read.
      if errno != ENOENT { report("not-readable", "cannot be read: \(FileBytes.lastError())", relativePath) }
      return nil
    }
    let isLink = kind == S_IFLNK
    let isFolder = Self.kind(path, followingLinks: true) == S_IFDIR
    guard isYAML || isYML || isFolder else { return nil }

    var realPaths = folder.realPaths
    if isLink {
      guard let target = Self.realPath(path) else {
        report("not-readable", "the link cannot be followed: \(FileBytes.lastError())", relativePath)
        return nil
      }
      guard target == root || target.starts(with: root + "/".utf8) else {
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
      realPaths.append(last + "/".utf8 + name.utf8)
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

  /// The names in a folder that do not begin with a dot, sorted by bytes, so that a limit is reached at the
  /// same name on every machine.
  private mutating func names(in folder: Folder) -> [String] {
    let shown = folder.relativePath.isEmpty ? shown : "\(shown)/\(folder.relativePath)"
    guard let stream = opendir(folder.path) else {
      diagnostics.error("not-readable", "the folder cannot be read: \(FileBytes.lastError())", path: shown)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes.first == UInt8(ascii: ".") { continue }
      if let name = String(validating: bytes, as: UTF8.self) {
        names.append(name)
      } else if Self.wouldBeRead(bytes, in: dirfd(stream)) {
        diagnostics.error(
          "not-utf8-name", "the name is not UTF-8", path: "\(shown)/\(Self.escaped(bytes))",
          remedy: "rename it")
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func ends(_ name: some BidirectionalCollection<UInt8>, in ending: String) -> Bool {
    name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Whether an entry would be read: it has the name of a YAML file, or is a folder.
  private static func wouldBeRead(_ name: [UInt8], in folder: CInt) -> Bool {
    if ends(name, in: ".yaml") || ends(name, in: ".yml") { return true }
    var status = stat()
    return fstatat(folder, name.map(CChar.init(bitPattern:)) + [0], &status, 0) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A name that is not UTF-8, with escapes for all bytes that are not ASCII.
  private static func escaped(_ name: [UInt8]) -> String {
    name.map { byte in
      guard byte < 0x20 || byte >= 0x7F else { return String(Unicode.Scalar(byte)) }
      return "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    .joined()
  }

  private static func kind(_ path: String, followingLinks: Bool) -> mode_t? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// The path with links resolved; empty for the root folder, so that a slash can follow every path.
  private static func realPath(_ path: String) -> [UInt8]? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let bytes = UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map(UInt8.init(bitPattern:))
    return bytes.count == 1 ? [] : bytes
  }
}
