/// The limits of a reader.
public struct YAMLLimits: Hashable, Sendable {
  /// The maximum size of a file in bytes.
  public var bytesPerFile: Int
  /// The maximum number of YAML files, and the maximum number of folders, in a folder.
  public var files: Int
  /// The maximum nesting of YAML mappings and sequences.
  public var nesting: Int
  /// Whether texts may hold unsafe characters, see `UnsafeCharacter`, and carriage returns.
  ///
  /// A spec must not hold them, even in comments: a reviewer would see another text than the generator reads.
  public var allowsUnsafeCharacters: Bool

  /// The maximum number of scalars, YAML mappings and sequences in a file.
  public var nodes: Int

  /// Creates limits.
  ///
  /// The defaults are those of the spec language: 4 MiB a file, 4,000 files, 64 levels, any number of nodes,
  /// no unsafe characters.
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
