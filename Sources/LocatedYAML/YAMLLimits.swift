/// How much a reader takes before it refuses.
public struct YAMLLimits: Hashable, Sendable {
  /// The most bytes that a file may have.
  public var bytesPerFile: Int
  /// The most YAML files, and the most folders, that a folder may hold.
  public var files: Int
  /// The most mappings and sequences that may be nested in one another.
  public var nesting: Int
  /// Whether texts may hold characters that are not seen and act, see `UnsafeCharacter`, and carriage returns.
  ///
  /// A spec can't have them, not even in its comments: who reads a change of it would see another text than the generator does.
  public var allowsUnsafeCharacters: Bool

  /// The most scalars, mappings and sequences that a file may hold.
  public var nodes: Int

  /// Makes limits; without arguments those of the spec language: 4 MiB a file, 4,000 files, 64 levels, any number of nodes, no unsafe
  /// characters.
  public init(
    bytesPerFile: Int = 4 << 20, files: Int = 4_000, nesting: Int = 64, nodes: Int = .max,
    allowsUnsafeCharacters: Bool = false
  ) {
    self.allowsUnsafeCharacters = allowsUnsafeCharacters
    self.bytesPerFile = bytesPerFile
    self.files = files
    self.nesting = nesting
    self.nodes = nodes
  }
}
