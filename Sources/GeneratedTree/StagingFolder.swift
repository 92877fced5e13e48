import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder beside the output folder in which a run prepares the new tree, and into which the old one goes.
///
/// It holds a mark that tells it from a folder of somebody else, the tree, and, on file systems that cannot
/// exchange folders, the old tree while the two renames last. Only the run that has the lock touches it, so
/// that one found by the next run belongs to a run that was killed.
struct StagingFolder {
  let place: OutputPlace
  let observe: @Sendable (WritingStep) -> Void
  let exchangesInOneCall: Bool

  private static let markName = "made-by-connectgen"
  /// From so many files on, one call for the whole file system is several times as quick as one for each of them.
  static let many = 100

  private var mark: String { "\(place.staging)/\(Self.markName)" }
  private var tree: String { "\(place.staging)/tree" }
  private var old: String { "\(place.staging)/old" }

  /// Removes what a killed run has left, and puts the old tree back where that run had only moved it away.
  static func recover(at place: OutputPlace) throws(TreeError) {
    let left = StagingFolder(place: place, observe: { _ in }, exchangesInOneCall: true)
    guard let entry = try Disk.entry(at: place.staging) else { return }
    guard entry.kind == .folder else { throw .unknownStagingFolder(place.staging) }
    let names = try Disk.names(in: place.staging)
    guard names.isEmpty || names.contains(markName) else { throw .unknownStagingFolder(place.staging) }
    if names.contains("old"), try Disk.entry(at: place.directory) == nil {
      try Disk.rename(left.old, to: place.directory)
    }
    try left.discard()
  }

  /// Makes the output folder hold `kept` as they are and `files`, and nothing else.
  func replace(
    _ state: TreeState, keeping kept: [String: DiskEntry], writing files: [GeneratedFile]
  ) throws(TreeError) {
    do throws(TreeError) {
      guard try Disk.makeFolder(place.staging) else { throw .unknownStagingFolder(place.staging) }
      observe(.stagingFolderMade)
      try Disk.create(mark, [])
      observe(.stagingFolderMarked)
      try fill(from: state, keeping: kept, writing: files)
      observe(.allStaged)
      if state.exists {
        try exchange()
      } else {
        try Disk.rename(tree, to: place.directory)
      }
    } catch {
      // The first error says what is wrong; a folder that stays is removed by the next run. One that holds the
      // only copy of the old tree must stay.
      if try Disk.entry(at: old) == nil { try? discard() }
      throw error
    }
    try Disk.synchronize(place.parent)
    observe(.folderReplaced)
    try rescue(changedSince: state)
    try discard()
    observe(.stagingFolderRemoved)
  }

  private func fill(
    from state: TreeState, keeping kept: [String: DiskEntry], writing files: [GeneratedFile]
  ) throws(TreeError) {
    var folders = Set(kept.filter { $0.value.kind == .folder }.keys)
    for path in kept.keys { folders.formUnion(PathRules.folders(of: path)) }
    for file in files { folders.formUnion(PathRules.folders(of: file.path)) }
    let inOrder = [""] + folders.sorted()
    for folder in inOrder { _ = try Disk.makeFolder("\(tree)/\(folder)") }
    for (path, entry) in kept.sorted(by: { $0.key < $1.key }) where entry.kind != .folder {
      try Disk.link("\(state.directory)/\(path)", entry, to: "\(tree)/\(path)")
      observe(.fileStaged(path))
    }
    for file in files.sorted(by: { $0.path < $1.path }) {
      try Disk.create("\(tree)/\(file.path)", file.contents)
      observe(.fileStaged(file.path))
    }
    // After all of them are written: the first call takes most of the others along.
    let isOnDisk = files.count >= Self.many ? try Disk.synchronizeFileSystem(of: tree) : false
    if !isOnDisk {
      for file in files { try Disk.synchronize("\(tree)/\(file.path)") }
    }
    for folder in inOrder.reversed() {
      if !isOnDisk { try Disk.synchronize("\(tree)/\(folder)") }
      // Last, because a folder of somebody else may be read-only.
      let entry = folder.isEmpty ? try Disk.entry(at: state.directory) : state.entries[folder]
      if let entry, entry.kind == .folder {
        try Disk.setPermissions(entry.permissions, of: "\(tree)/\(folder)")
      }
    }
  }

  /// Puts the new tree in the old one's place; afterwards the old one is in the staging folder.
  private func exchange() throws(TreeError) {
    let code = exchangesInOneCall ? folder_exchange(tree, place.directory) : ENOSYS
    if code == 0 { return }
    guard [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code) else {
      throw .system(operation: "replace", path: place.directory, code: code)
    }
    try Disk.rename(place.directory, to: old)
    observe(.oldFolderAside)
    do throws(TreeError) {
      try Disk.rename(tree, to: place.directory)
    } catch {
      try Disk.rename(old, to: place.directory)
      throw error
    }
  }

  /// Brings into the new tree what somebody wrote into the old one while the new one was prepared.
  private func rescue(changedSince state: TreeState) throws(TreeError) {
    for retired in [tree, old] where try Disk.entry(at: retired) != nil {
      for (path, entry) in try Disk.entries(below: retired).sorted(by: { $0.key < $1.key })
      where entry.kind != .folder && path != PathRules.manifest && state.entries[path] != entry {
        if let folder = PathRules.folders(of: path).last {
          try Disk.makeFolders("\(place.directory)/\(folder)")
        }
        try Disk.rename("\(retired)/\(path)", to: "\(place.directory)/\(path)")
      }
    }
  }

  /// Removes the staging folder, its mark last, so that the next run knows what is left of it.
  private func discard() throws(TreeError) {
    guard let entry = try Disk.entry(at: place.staging), entry.kind == .folder else { return }
    for folder in [tree, old] where try Disk.entry(at: folder)?.kind == .folder {
      try Disk.remove(folder) { observe(.fileDiscarded($0)) }
    }
    try Disk.remove(place.staging)
  }
}
