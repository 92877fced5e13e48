/// The output folder of a generator, which is compared with the generated files and replaced as a whole.
///
/// Writing exchanges the old folder for the new one in a single system call, so that a run that is killed
/// leaves one or the other. The generator owns the files that its `manifest.json` lists, and no others: all
/// other files in the folder are carried over. Files whose contents do not change keep their inode and
/// modification time, so that the next build compiles only the changes.
///
/// On a file system without such a call, two renames are used instead; if a run is killed between them, the
/// folder is missing, and the next run restores the old one before it does anything else.
public struct GeneratedTree: Sendable {
  let directory: String
  let generator: String
  let observe: @Sendable (WritingStep) -> Void
  let exchangesInOneCall: Bool

  /// Creates a description of the output folder at `directory`, for example `Generated/stripe`; the folder
  /// need not exist.
  ///
  /// `generator` is the name and version that the manifest records.
  public init(directory: String, generator: String) {
    self.init(directory: directory, generator: generator, exchangesInOneCall: true) { _ in }
  }

  /// The same, for tests; `observe` is called at each step after which a run could be killed.
  init(
    directory: String, generator: String, exchangesInOneCall: Bool = true,
    observe: @escaping @Sendable (WritingStep) -> Void
  ) {
    self.directory = directory
    self.generator = generator
    self.exchangesInOneCall = exchangesInOneCall
    self.observe = observe
  }

  /// Compares the folder with the generated files without changing it.
  ///
  /// - Throws: ``TreeError`` if a path is not usable, or if the folder or its manifest cannot be read.
  public func compare(with files: [GeneratedFile]) throws(TreeError) -> TreeComparison {
    try PathRules.check(files)
    let manifest = try manifestBytes(of: files)
    // A concurrent run may replace the folder while it is read; then the new one is read.
    for _ in 0..<5 {
      let folder = try OpenFolder.output(at: directory)
      let result: Result<TreeComparison, TreeError>
      do throws(TreeError) {
        result = .success(try TreeState(reading: folder).compared(with: files, and: manifest))
      } catch {
        result = .failure(error)
      }
      let identity = try folder?.entry().identity
      if try OpenFolder.output(at: directory)?.entry().identity == identity { return try result.get() }
    }
    throw .locked(directory: directory, holder: "another run")
  }

  /// Writes `files` to the folder, keeps the files of others, and returns a summary of the changes.
  ///
  /// If nothing differs, nothing is written. Without `force`, files that were edited by hand and files that
  /// the manifest does not list are not overwritten: the error names all of them, and nothing is written. A
  /// concurrent run of the same folder is waited for, at most ten seconds.
  ///
  /// - Throws: ``TreeError`` if a path is not usable, files would be lost, or a system call fails.
  public func write(_ files: [GeneratedFile], force: Bool = false) throws(TreeError) -> TreeSummary {
    try PathRules.check(files)
    let manifest = try manifestBytes(of: files)
    let place = try OutputPlace(directory: directory)
    let lock = try RunLock(place: place)
    defer { lock.release() }
    try StagingFolder.recover(at: place)

    let state = try TreeState(reading: OpenFolder.output(at: place))
    let comparison = try state.compared(with: files, and: manifest)
    if !force, !comparison.edited.isEmpty || !comparison.foreign.isEmpty {
      throw .wouldOverwrite(
        directory: directory, edited: comparison.edited, foreign: comparison.foreign)
    }
    let produced = Set(files.map(\.place))
    let unchanged = Set(comparison.unchanged.map { TreePath($0) })
    let removed = (comparison.removed + comparison.edited).map { TreePath($0) }
    let summary = TreeSummary(
      written: produced.subtracting(unchanged).sorted().map(\.text), unchanged: comparison.unchanged,
      removed: removed.filter { !produced.contains($0) }.sorted().map(\.text))
    if comparison.isUpToDate { return summary }

    let kept = state.kept(beside: files)
    try kept.checkRoom(for: files)
    let staging = StagingFolder(place: place, observe: observe, exchangesInOneCall: exchangesInOneCall)
    try staging.replace(
      state, keeping: kept.entries.merging(state.entries.filter { unchanged.contains($0.key) }) { $1 },
      writing: files.filter { !unchanged.contains($0.place) }
        + [GeneratedFile(path: PathRules.manifest.text, contents: manifest)])
    return summary
  }

  private func manifestBytes(of files: [GeneratedFile]) throws(TreeError) -> [UInt8] {
    let bytes = Manifest(generator: generator, files: files).bytes
    // A larger one would be refused by the next run.
    guard bytes.count <= TreeLimits.manifestSize else {
      throw .tooMuch("the list of files has more than \(TreeLimits.manifestSize >> 20) MiB")
    }
    return bytes
  }
}

/// The steps of a run after which the disk is in a different state, should the run be killed.
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
