import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder beside the output folder in which a run prepares the new tree, and into which the old one is
/// moved.
///
/// It holds a mark that distinguishes it from a folder of somebody else, the tree, and, on file systems that
/// cannot exchange folders, the old tree between the two renames. Only the run that holds the lock touches
/// it, so that one found by the next run belongs to a run that was killed. A folder that holds anything else
/// is not removed.
struct StagingFolder {
  let place: OutputPlace
  let observe: @Sendable (WritingStep) -> Void
  let exchangesInOneCall: Bool

  private static let mark: TreePath = "made-by-connectgen"
  private static let tree: TreePath = "tree"
  private static let old: TreePath = "old"
  /// The number of files from which one call for the whole file system is several times as fast as one for
  /// each file.
  static let many = 100

  /// Removes what a killed run has left, and restores the old tree if that run had only moved it away.
  static func recover(at place: OutputPlace) throws(TreeError) {
    let left = StagingFolder(place: place, observe: { _ in }, exchangesInOneCall: true)
    guard let entry = try place.parent.entry(at: place.staging) else { return }
    guard entry.kind == .folder else { throw left.unknown }
    let staging = try place.parent.folder(at: place.staging)
    let names = try staging.names()
    guard names.isEmpty || names.contains(mark) else { throw left.unknown }
    for name in names {
      let kind: DiskEntry.Kind = name == mark ? .file : .folder
      guard [mark, tree, old].contains(name), try staging.entry(at: name)?.kind == kind else {
        throw left.unknown
      }
    }
    if names.contains(old), try place.parent.entry(at: place.name) == nil {
      try staging.rename(old, to: place.parent, place.name)
    }
    try left.discard()
  }

  private var unknown: TreeError { .unknownStagingFolder("\(place.parent.shown)/\(place.staging)") }

  /// Replaces the contents of the output folder by `files` and the `kept` entries.
  func replace(
    _ state: TreeState, keeping kept: [TreePath: DiskEntry], writing files: [GeneratedFile]
  ) throws(TreeError) {
    // Private while the run lasts; the tree in it has the usual permissions of a folder.
    guard try place.parent.makeFolder(place.staging, permissions: 0o700) else { throw unknown }
    let staging = try place.parent.folder(at: place.staging)
    let tree: OpenFolder
    do throws(TreeError) {
      observe(.stagingFolderMade)
      try staging.create(Self.mark, [])
      observe(.stagingFolderMarked)
      _ = try staging.makeFolder(Self.tree)
      tree = try staging.folder(at: Self.tree)
      try fill(tree, from: state, keeping: kept, writing: files)
      observe(.allStaged)
      if let old = state.folder {
        try exchange(old, in: staging)
      } else {
        try staging.rename(Self.tree, to: place.parent, place.name)
      }
    } catch {
      // The first error is the one to report; a folder that is left is removed by the next run. A folder that
      // holds the only copy of the old tree must stay.
      if try staging.entry(at: Self.old) == nil { try? discard() }
      throw error
    }
    do throws(TreeError) {
      try place.parent.synchronize(.root)
      observe(.folderReplaced)
      try rescue(changedSince: state, from: staging, to: tree)
    } catch {
      // Files that could not be moved to the new tree are only here: without the mark no run removes them.
      try? staging.remove(Self.mark, isFolder: false)
      throw error
    }
    try discard()
    observe(.stagingFolderRemoved)
  }

  private func fill(
    _ tree: OpenFolder, from state: TreeState, keeping kept: [TreePath: DiskEntry],
    writing files: [GeneratedFile]
  ) throws(TreeError) {
    var folders = Set(kept.filter { $0.value.kind == .folder }.keys)
    for path in kept.keys { folders.formUnion(path.folders) }
    for file in files { folders.formUnion(file.place.folders) }
    let inOrder = folders.sorted()
    for folder in inOrder { _ = try tree.makeFolder(folder) }
    if let old = state.folder {
      for (path, entry) in kept.sorted(by: { $0.key < $1.key }) where entry.kind != .folder {
        try old.link(path, entry, to: tree)
        observe(.fileStaged(path.text))
      }
    }
    for file in files.sorted(by: { $0.place < $1.place }) {
      try create(file, in: tree, beside: kept)
      observe(.fileStaged(file.path))
    }
    // After all files are written: the first call stores most of the others as well.
    let isOnDisk = files.count >= Self.many ? file_system_synchronize(tree.descriptor) == 0 : false
    if !isOnDisk {
      for file in files { try tree.synchronize(file.place) }
    }
    for folder in inOrder.reversed() + [.root] {
      if !isOnDisk { try tree.synchronize(folder) }
      // Last, because a folder of somebody else may be read-only.
      let entry = folder == .root ? try state.folder?.entry() : state.entries[folder]
      if let entry, entry.kind == .folder { try tree.setPermissions(entry.permissions, of: folder) }
    }
  }

  private func create(
    _ file: GeneratedFile, in tree: OpenFolder, beside kept: [TreePath: DiskEntry]
  ) throws(TreeError) {
    do throws(TreeError) {
      try tree.create(file.place, file.contents)
    } catch {
      // The file system treats the name as that of a file that is carried over.
      let folded = file.place.folded
      guard case .system(_, _, EEXIST) = error, let other = kept.keys.first(where: { $0.folded == folded })
      else { throw error }
      throw .obstructed(path: file.path, by: "\(other)")
    }
  }

  /// Exchanges the new tree for the old one, which is in the staging folder afterwards.
  ///
  /// If the old one was replaced since it was read, the exchange is undone.
  private func exchange(_ old: OpenFolder, in staging: OpenFolder) throws(TreeError) {
    let expected = try old.entry().identity
    if try isExchangedInOneCall(in: staging) {
      if try staging.entry(at: Self.tree)?.identity == expected { return }
      _ = try isExchangedInOneCall(in: staging)
      throw .changedMeanwhile(place.directory)
    }
    try place.parent.rename(place.name, to: staging, Self.old)
    observe(.oldFolderAside)
    do throws(TreeError) {
      guard try staging.entry(at: Self.old)?.identity == expected else {
        throw TreeError.changedMeanwhile(place.directory)
      }
      try staging.rename(Self.tree, to: place.parent, place.name)
    } catch {
      try staging.rename(Self.old, to: place.parent, place.name)
      throw error
    }
  }

  /// Exchanges the folders in one call; returns false if the file system or the platform has no such call.
  private func isExchangedInOneCall(in staging: OpenFolder) throws(TreeError) -> Bool {
    let (new, name) = (try staging.place(of: Self.tree), try place.parent.place(of: place.name))
    let code =
      exchangesInOneCall
      ? folder_exchange(staging.descriptor, new.name, place.parent.descriptor, name.name) : ENOSYS
    staging.forget()
    place.parent.forget()
    if code == 0 { return true }
    guard [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code) else {
      throw .system(operation: "replace", path: place.directory, code: code)
    }
    return false
  }

  /// Moves to the new tree the files that others wrote into the old one while the new one was prepared.
  private func rescue(
    changedSince state: TreeState, from staging: OpenFolder, to tree: OpenFolder
  ) throws(TreeError) {
    // Read again, because folders may have been replaced since they were filled.
    tree.forget()
    for name in [Self.tree, Self.old] where try staging.entry(at: name) != nil {
      let retired = try staging.folder(at: name)
      for (path, entry) in try retired.entries().sorted(by: { $0.key < $1.key })
      where entry.kind != .folder && path != PathRules.manifest && state.entries[path] != entry {
        try tree.makeFolders(path.parent)
        try retired.rename(path, to: tree, path)
      }
    }
  }

  /// Removes the staging folder, the mark last, so that the next run recognizes a partly removed one.
  private func discard() throws(TreeError) {
    guard try place.parent.entry(at: place.staging)?.kind == .folder else { return }
    let staging = try place.parent.folder(at: place.staging)
    for folder in [Self.tree, Self.old] where try staging.entry(at: folder)?.kind == .folder {
      try staging.removeAll(folder) { observe(.fileDiscarded($0.text)) }
    }
    try staging.remove(Self.mark, isFolder: false)
    try place.parent.remove(place.staging, isFolder: true)
  }
}
