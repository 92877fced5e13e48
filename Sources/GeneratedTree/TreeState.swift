/// The output folder as it is on the disk: what is there, and what the manifest says about it.
struct TreeState {
  let directory: String
  /// Whether the folder exists at all.
  let exists: Bool
  /// Everything in the folder but the manifest, by relative path.
  let entries: [String: DiskEntry]
  /// The bytes of the manifest, where there is one.
  let manifestBytes: [UInt8]?
  /// The hashes that the manifest lists, by path.
  let hashes: [String: String]

  init(reading directory: String) throws(TreeError) {
    self.directory = directory
    var folder = try Disk.entry(at: directory)
    if folder?.kind == .symbolicLink { folder = try Disk.entry(at: directory + "/.") }
    exists = folder != nil
    guard let folder else {
      (entries, manifestBytes, hashes) = ([:], nil, [:])
      return
    }
    guard folder.kind == .folder else { throw .notAFolder(directory) }
    var entries = try Disk.entries(below: directory)
    let path = "\(directory)/\(PathRules.manifest)"
    if let manifest = entries.removeValue(forKey: PathRules.manifest) {
      guard manifest.kind == .file else {
        throw .unreadableManifest(path: path, reason: "it is not a file")
      }
      let bytes = try Disk.contents(of: path)
      hashes = try Manifest(bytes: bytes, path: path).hashes
      manifestBytes = bytes
    } else {
      (manifestBytes, hashes) = (nil, [:])
    }
    self.entries = entries
  }

  /// The lists of what differs; see ``TreeComparison`` for their meaning.
  func compared(with files: [GeneratedFile], and manifest: Manifest) throws(TreeError) -> TreeComparison {
    var comparison = TreeComparison()
    for file in files.sorted(by: { $0.path < $1.path }) {
      let list = try place(of: file)
      comparison[keyPath: list].append(file.path)
    }
    let produced = Set(files.map(\.path))
    for path in hashes.keys.sorted() where !produced.contains(path) {
      // Where somebody put a folder there, the stale file itself has gone.
      guard let entry = entries[path], entry.kind != .folder else { continue }
      if try isUntouched(path, entry) {
        comparison.removed.append(path)
      } else {
        comparison.edited.append(path)
      }
    }
    comparison.edited.sort()
    comparison.isManifestOutdated = manifestBytes != manifest.bytes
    return comparison
  }

  private func place(
    of file: GeneratedFile
  ) throws(TreeError) -> WritableKeyPath<TreeComparison, [String]> {
    let isListed = hashes[file.path] != nil
    guard let entry = entries[file.path] else { return isListed ? \.missing : \.added }
    if entry.kind == .file, entry.size == file.contents.count,
      try Disk.contents(of: "\(directory)/\(file.path)") == file.contents
    {
      return \.unchanged
    }
    // Whether a folder leaves room for the file depends on what it holds: ``KeptEntries`` decides.
    if entry.kind == .folder { return isListed ? \.missing : \.added }
    guard isListed else { return \.foreign }
    return try isUntouched(file.path, entry) ? \.changed : \.edited
  }

  private func isUntouched(_ path: String, _ entry: DiskEntry) throws(TreeError) -> Bool {
    guard entry.kind == .file else { return false }
    return try Manifest.hash(of: Disk.contents(of: "\(directory)/\(path)")) == hashes[path]
  }

  /// What is not the generator's, and stays while `files` come.
  func kept(beside files: [GeneratedFile]) -> KeptEntries {
    let produced = Set(files.map(\.path))
    var ours = Set<String>()
    for path in hashes.keys { ours.formUnion(PathRules.folders(of: path)) }
    var kept = entries.filter { path, entry in
      if produced.contains(path), entry.kind != .folder { return false }
      return entry.kind == .folder || hashes[path] == nil
    }
    // A folder that held generated files only goes with the last of them; one that somebody else fills stays.
    let filled = Set(
      kept.filter { $0.value.kind != .folder || !ours.contains($0.key) }.keys.flatMap(PathRules.folders))
    kept = kept.filter { path, entry in
      entry.kind != .folder || !ours.contains(path) || filled.contains(path)
    }
    return KeptEntries(entries: kept)
  }
}

/// The entries of the output folder that a run carries over because they are not the generator's.
struct KeptEntries {
  let entries: [String: DiskEntry]

  /// Throws where one of them is at the path of a produced file, or is no folder where it needs one.
  func checkRoom(for files: [GeneratedFile]) throws(TreeError) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      for folder in PathRules.folders(of: file.path) {
        if let entry = entries[folder], entry.kind != .folder {
          throw .obstructed(path: file.path, by: folder)
        }
      }
      if entries[file.path] != nil { throw .obstructed(path: file.path, by: file.path) }
    }
  }
}
