/// How the output folder differs from what the generator produces now; every list is sorted by path.
///
/// Files of the folder that the manifest does not list and the generator does not produce appear nowhere here:
/// they are their owner's business.
public struct TreeComparison: Sendable, Hashable {
  /// Produced now, in neither the manifest nor the folder.
  public internal(set) var added: [String] = []
  /// Produced with other contents than before, and untouched since.
  public internal(set) var changed: [String] = []
  /// Generated before, no longer produced, and untouched since: stale.
  public internal(set) var removed: [String] = []
  /// Generated before and produced now, but deleted from the folder.
  public internal(set) var missing: [String] = []
  /// Edited by hand: the disk has neither what the manifest recorded nor what is produced now.
  ///
  /// A stale file that was edited is here too, rather than in ``removed``.
  public internal(set) var edited: [String] = []
  /// In the way: produced now, and on the disk with other contents, but not in the manifest.
  public internal(set) var foreign: [String] = []
  /// On the disk as produced now.
  public internal(set) var unchanged: [String] = []
  /// Whether the manifest's own text differs, for instance because another version of the generator wrote it.
  public internal(set) var isManifestOutdated = false

  /// Whether writing would change nothing at all.
  public var isUpToDate: Bool {
    !isManifestOutdated && added.isEmpty && changed.isEmpty && removed.isEmpty && missing.isEmpty
      && edited.isEmpty && foreign.isEmpty
  }
}

/// What a run did to the output folder; every list is sorted by path.
public struct TreeSummary: Sendable, Hashable {
  /// Files that are new or have new contents.
  public let written: [String]
  /// Files that were left as they are, with their modification time.
  public let unchanged: [String]
  /// Files that are no longer produced and were deleted.
  public let removed: [String]
}
