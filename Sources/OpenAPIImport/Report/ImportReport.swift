/// The changes that an import made, or would make, to a spec.
public struct ImportReport: Sendable {
  /// A difference between the spec and the document.
  public struct Change: Hashable, Sendable {
    /// The kinds of changes.
    public enum Kind: String, Sendable { case added, changed, removed }

    /// The kind of the change.
    public var kind: Kind
    /// The place, for example `customers.create.tax.ip_address` or `Customer.email`.
    public var place: String
    /// The detail, for example `parameter` or `is now required`.
    public var detail: String
    /// Whether calls or code that worked before may stop working.
    public var isBreaking: Bool
  }

  /// The differences, in the order in which they were found.
  public internal(set) var changes: [Change] = []
  /// The parts of the document that a spec cannot express.
  public internal(set) var omissions: [Omission] = []
  /// The settings of a new connection that the document does not state.
  public internal(set) var assumptions: [Assumption] = []
  /// Whether nothing was written.
  public internal(set) var isDryRun = false
  /// The paths, relative to the spec's folder, of the files that were written or would be written.
  public internal(set) var files: [String] = []
  /// The number of types that were added.
  public internal(set) var newTypes = 0
  /// The number of operations that were compared or added.
  public internal(set) var operations = 0

  /// Returns the changes of one kind.
  public func changes(_ kind: Change.Kind) -> [Change] { changes.filter { $0.kind == kind } }

  /// The changes that may break calls or code.
  public var breaking: [Change] { changes.filter(\.isBreaking) }

  mutating func add(_ place: String, _ detail: String, isBreaking: Bool = false) {
    append(Change(kind: .added, place: place, detail: detail, isBreaking: isBreaking))
  }

  mutating func change(_ place: String, _ detail: String, isBreaking: Bool = false) {
    append(Change(kind: .changed, place: place, detail: detail, isBreaking: isBreaking))
  }

  mutating func remove(_ place: String, _ detail: String) {
    append(Change(kind: .removed, place: place, detail: detail, isBreaking: true))
  }

  private mutating func append(_ change: Change) {
    if !known.insert(change).inserted { return }
    changes.append(change)
  }

  private var known: Set<Change> = []

  init() {}
}
