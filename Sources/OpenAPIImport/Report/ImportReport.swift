/// What an import did, or would do, to a spec.
public struct ImportReport: Sendable {
  /// A difference between the spec and the document.
  public struct Change: Hashable, Sendable {
    /// What happened at a place.
    public enum Kind: String, Sendable { case added, changed, removed }

    /// Whether something came, went or became different.
    public var kind: Kind
    /// The place, for example `customers.create.tax.ip_address` or `Customer.email`.
    public var place: String
    /// What it is about, for example `parameter` or `is now required`.
    public var detail: String
    /// Calls or code that worked before may not work any more.
    public var isBreaking: Bool
  }

  /// The differences, in the order in which they were found.
  public internal(set) var changes: [Change] = []
  /// What the document says and a spec cannot.
  public internal(set) var omissions: [Omission] = []
  /// Whether nothing was written.
  public internal(set) var isDryRun = false
  /// Paths of the files that were written, or would be, below the spec's folder.
  public internal(set) var files: [String] = []
  /// How many declared types are new.
  public internal(set) var newTypes = 0
  /// How many operations were compared.
  public internal(set) var operations = 0

  /// The changes of a kind.
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
