import Crypto

/// The state of the output folder on the disk: its entries and its manifest.
struct TreeState {
  /// The folder, held open; nil if it does not exist.
  let folder: OpenFolder?
  /// All entries of the folder except the manifest, by relative path.
  let entries: [TreePath: DiskEntry]
  /// The bytes of the manifest, if there is one.
  let manifestBytes: [UInt8]?
  /// The hashes that the manifest lists, by path.
  let hashes: [TreePath: String]

  init(reading folder: OpenFolder?) throws(TreeError) {
    self.folder = folder
    guard let folder else {
      (entries, manifestBytes, hashes) = ([:], nil, [:])
      return
    }
    var entries = try folder.entries()
    if let manifest = entries.removeValue(forKey: PathRules.manifest) {
      let bytes = try Self.manifestBytes(in: folder, manifest)
      hashes = try Manifest(bytes: bytes, path: Self.manifestPath(in: folder)).hashes
      manifestBytes = bytes
    } else {
      (manifestBytes, hashes) = (nil, [:])
    }
    self.entries = entries
  }

  private static func manifestPath(in folder: OpenFolder) -> String {
    "\(folder.shown)/\(PathRules.manifest)"
  }

  private static func manifestBytes(
    in folder: OpenFolder, _ entry: DiskEntry
  ) throws(TreeError) -> [UInt8] {
    let limit = TreeLimits.manifestSize
    guard entry.kind == .file else {
      throw .unreadableManifest(path: manifestPath(in: folder), reason: "it is not a file")
    }
    guard entry.size <= limit, let bytes = try folder.contents(of: PathRules.manifest, limit: limit) else {
      throw .unreadableManifest(
        path: manifestPath(in: folder), reason: Manifest.Objection.tooLarge.reason)
    }
    return bytes
  }

  /// Compares the folder with the generated files; see ``TreeComparison``.
  func compared(with files: [GeneratedFile], and manifest: [UInt8]) throws(TreeError) -> TreeComparison {
    var lists: [WritableKeyPath<TreeComparison, [String]>: [TreePath]] = [:]
    for file in files { lists[try list(for: file), default: []].append(file.place) }
    let produced = Set(files.map(\.place))
    for path in hashes.keys.sorted() where !produced.contains(path) {
      // A folder at this path means that the stale file itself is gone.
      guard let entry = entries[path], entry.kind != .folder else { continue }
      lists[try isUntouched(path, entry) ? \.removed : \.edited, default: []].append(path)
    }
    var comparison = TreeComparison()
    for (list, paths) in lists { comparison[keyPath: list] = paths.sorted().map(\.text) }
    comparison.isManifestOutdated = manifestBytes != manifest
    return comparison
  }

  private func list(
    for file: GeneratedFile
  ) throws(TreeError) -> WritableKeyPath<TreeComparison, [String]> {
    let path = file.place
    let isListed = hashes[path] != nil
    guard let folder, let entry = entries[path] else { return isListed ? \.missing : \.added }
    if entry.kind == .file, entry.size == file.contents.count,
      try folder.contents(of: path, limit: file.contents.count) == file.contents
    {
      return \.unchanged
    }
    // Whether a folder leaves room for the file depends on its contents, which ``KeptEntries`` checks.
    if entry.kind == .folder { return isListed ? \.missing : \.added }
    guard isListed else { return \.foreign }
    return try isUntouched(path, entry) ? \.changed : \.edited
  }

  private func isUntouched(_ path: TreePath, _ entry: DiskEntry) throws(TreeError) -> Bool {
    // A file that is larger than any generated file was not generated, and may take hours to read.
    guard let folder, entry.kind == .file, entry.size <= TreeLimits.fileSize else { return false }
    var hash = SHA256()
    let isWhole = try folder.read(path, limit: TreeLimits.fileSize) { hash.update(bufferPointer: $0) }
    return isWhole && Manifest.text(hash.finalize()) == hashes[path]
  }

  /// The entries that do not belong to the generator and stay beside `files`.
  func kept(beside files: [GeneratedFile]) -> KeptEntries {
    let produced = Set(files.map(\.place))
    let ours = Self.folders(above: hashes.keys)
    var kept = entries.filter { path, entry in
      if produced.contains(path), entry.kind != .folder { return false }
      return entry.kind == .folder || hashes[path] == nil
    }
    // A folder that held only generated files is removed with the last of them; one that holds files of
    // others stays.
    let filled = Self.folders(
      above: kept.lazy.filter { $0.value.kind != .folder || !ours.contains($0.key) }.map(\.key))
    kept = kept.filter { path, entry in
      entry.kind != .folder || !ours.contains(path) || filled.contains(path)
    }
    return KeptEntries(entries: kept)
  }

  /// All folders that contain the paths.
  private static func folders(above paths: some Sequence<TreePath>) -> Set<TreePath> {
    var folders = Set<TreePath>()
    for path in paths {
      // The folders above a known folder are known.
      var folder = path.parent
      while folder != .root, folders.insert(folder).inserted { folder = folder.parent }
    }
    return folders
  }
}

/// The entries of the output folder that a run carries over because they do not belong to the generator.
struct KeptEntries {
  let entries: [TreePath: DiskEntry]

  /// Checks that the entries leave room for generated files.
  ///
  /// - Throws: ``TreeError`` if an entry is at the path of a file, or is not a folder where a file needs one.
  func checkRoom(for files: [GeneratedFile]) throws(TreeError) {
    for path in files.map(\.place).sorted() {
      for folder in path.folders {
        if let entry = entries[folder], entry.kind != .folder {
          throw .obstructed(path: path.text, by: folder.text)
        }
      }
      if entries[path] != nil { throw .obstructed(path: path.text, by: path.text) }
    }
  }
}
