/// The output folder of a generator: it is compared with what is produced now, and replaced as a whole.
///
/// Writing exchanges the old folder for the new one in a single system call, so that a run that is killed leaves
/// one or the other. The generator owns the files that its `manifest.json` lists, and no others: whatever else
/// is in the folder is carried over. Files whose contents do not change keep their inode and modification time,
/// so that a build after a run compiles only what changed.
///
/// A file system without such a call gets two renames instead; a run that is killed between them leaves the
/// folder away, and the next run puts the old one back before it does anything else.
public struct GeneratedTree: Sendable {
  let directory: String
  let generator: String
  let observe: @Sendable (WritingStep) -> Void
  let exchangesInOneCall: Bool

  /// The output folder at `directory`, for instance `Generated/stripe`; it need not exist.
  ///
  /// `generator` is the name and version that the manifest records.
  public init(directory: String, generator: String) {
    self.init(directory: directory, generator: generator, exchangesInOneCall: true) { _ in }
  }

  /// As the public one; `observe` sees the disk as it is when a run is killed after each step.
  init(
    directory: String, generator: String, exchangesInOneCall: Bool = true,
    observe: @escaping @Sendable (WritingStep) -> Void
  ) {
    self.directory = directory
    self.generator = generator
    self.exchangesInOneCall = exchangesInOneCall
    self.observe = observe
  }

  /// Compares the folder with what is produced now; only reads.
  ///
  /// Throws where a path is not usable, or the folder or its manifest cannot be read.
  public func compare(with files: [GeneratedFile]) throws(TreeError) -> TreeComparison {
    try PathRules.check(files.map(\.path))
    let manifest = Manifest(generator: generator, files: files)
    // A run that ends meanwhile takes the folder away from under the reading: then look at the new one.
    for _ in 0..<5 {
      let before = try Disk.entry(at: directory + "/.")
      let result: Result<TreeComparison, TreeError>
      do throws(TreeError) {
        result = .success(try TreeState(reading: directory).compared(with: files, and: manifest))
      } catch {
        result = .failure(error)
      }
      if try Disk.entry(at: directory + "/.")?.inode == before?.inode { return try result.get() }
    }
    throw .locked(directory: directory, holder: "another run")
  }

  /// Makes the folder hold `files` and its other files as they were, and reports what that took.
  ///
  /// Where nothing differs, nothing is written. Without `force`, files that were edited by hand and files that the
  /// manifest does not list are not overwritten: the error names all of them, and nothing is written.
  /// A second run of the same folder waits for the first for ten seconds.
  /// Throws where a path is not usable, files would be lost, or the system refuses a call.
  public func write(_ files: [GeneratedFile], force: Bool = false) throws(TreeError) -> TreeSummary {
    try PathRules.check(files.map(\.path))
    let place = try OutputPlace(directory: directory)
    let lock = try RunLock(place: place)
    defer { lock.release() }
    try StagingFolder.recover(at: place)

    let state = try TreeState(reading: place.directory)
    let manifest = Manifest(generator: generator, files: files)
    let comparison = try state.compared(with: files, and: manifest)
    if !force, !comparison.edited.isEmpty || !comparison.foreign.isEmpty {
      throw .wouldOverwrite(
        directory: directory, edited: comparison.edited, foreign: comparison.foreign)
    }
    let produced = Set(files.map(\.path))
    let unchanged = Set(comparison.unchanged)
    let stale = comparison.edited.filter { !produced.contains($0) }
    let summary = TreeSummary(
      written: produced.subtracting(unchanged).sorted(), unchanged: comparison.unchanged,
      removed: (comparison.removed + stale).sorted())
    if comparison.isUpToDate { return summary }

    let kept = state.kept(beside: files)
    try kept.checkRoom(for: files)
    let staging = StagingFolder(place: place, observe: observe, exchangesInOneCall: exchangesInOneCall)
    try staging.replace(
      state, keeping: kept.entries.merging(state.entries.filter { unchanged.contains($0.key) }) { $1 },
      writing: files.filter { !unchanged.contains($0.path) }
        + [GeneratedFile(path: PathRules.manifest, contents: manifest.bytes)])
    return summary
  }
}

/// The moments of a run at which the disk looks different to whoever comes after a killed run.
enum WritingStep: Sendable, Hashable {
  case stagingFolderMade
  case stagingFolderMarked
  case fileStaged(String)
  case allStaged
  case oldFolderAside
  case folderReplaced
  case fileDiscarded(String)
  case stagingFolderRemoved
}
