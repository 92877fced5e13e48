/// The differences between the output folder and the generated files; every list is sorted by path.
///
/// Files of the folder that the manifest does not list and the generator does not produce are in none of the
/// lists: they belong to somebody else.
public struct TreeComparison: Sendable, Hashable {
  /// Files that are produced now, but are in neither the manifest nor the folder.
  public internal(set) var added: [String] = []
  /// Files that are produced with other contents than before, and were not edited since.
  public internal(set) var changed: [String] = []
  /// Stale files: generated before, no longer produced, and not edited since.
  public internal(set) var removed: [String] = []
  /// Files that were generated before and are produced now, but were deleted from the folder.
  public internal(set) var missing: [String] = []
  /// Files that were edited by hand: the disk has neither the contents that the manifest recorded nor those
  /// produced now.
  ///
  /// A stale file that was edited is here too, rather than in ``removed``.
  public internal(set) var edited: [String] = []
  /// Files of others in the way: produced now, and on the disk with other contents, but not in the manifest.
  public internal(set) var foreign: [String] = []
  /// Files that are on the disk as produced now.
  public internal(set) var unchanged: [String] = []
  /// Whether the text of the manifest differs, for example because another version of the generator wrote it.
  public internal(set) var isManifestOutdated = false

  /// Whether writing would change nothing.
  public var isUpToDate: Bool {
    !isManifestOutdated && added.isEmpty && changed.isEmpty && removed.isEmpty && missing.isEmpty
      && edited.isEmpty && foreign.isEmpty
  }
}

/// The changes of a run to the output folder; every list is sorted by path.
public struct TreeSummary: Sendable, Hashable {
  /// The files that are new or have new contents.
  public let written: [String]
  /// The files that were not changed and keep their modification time.
  public let unchanged: [String]
  /// The files that are no longer produced and were deleted.
  public let removed: [String]
}
