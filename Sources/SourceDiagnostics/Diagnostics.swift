/// The problems that a stage found, collected so that all are reported before anything stops.
public struct Diagnostics: Hashable, Sendable {
  /// The problems in the order in which they were found.
  public private(set) var all: [Diagnostic] = []

  /// Makes an empty collection.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { all.isEmpty }

  /// How many errors there are.
  public var errorCount: Int { all.count { $0.severity == .error } }

  /// How many warnings there are.
  public var warningCount: Int { all.count { $0.severity == .warning } }

  /// Whether there is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The problems by path, then place; those without a path first, equal places in the order found.
  public var sorted: [Diagnostic] {
    all.enumerated().sorted { left, right in
      Self.sortKey(left.element, left.offset) < Self.sortKey(right.element, right.offset)
    }.map(\.element)
  }

  /// Adds an error at a place.
  public mutating func error(
    _ code: String, _ message: String, at span: SourceSpan, remedy: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    append(
      Diagnostic(
        severity: .error, code: code, message: message, span: span, remedy: remedy, notes: notes))
  }

  /// Adds an error about a file or folder as a whole.
  public mutating func error(_ code: String, _ message: String, path: String, remedy: String? = nil) {
    append(Diagnostic(severity: .error, code: code, message: message, path: path, remedy: remedy))
  }

  /// Adds a warning at a place.
  public mutating func warning(
    _ code: String, _ message: String, at span: SourceSpan, remedy: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    append(
      Diagnostic(
        severity: .warning, code: code, message: message, span: span, remedy: remedy, notes: notes))
  }

  /// Adds a warning about a file or folder as a whole.
  public mutating func warning(_ code: String, _ message: String, path: String, remedy: String? = nil) {
    append(Diagnostic(severity: .warning, code: code, message: message, path: path, remedy: remedy))
  }

  /// Adds a diagnostic.
  public mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds what another stage found.
  public mutating func append(contentsOf other: Diagnostics) { all.append(contentsOf: other.all) }

  private static func sortKey(_ diagnostic: Diagnostic, _ index: Int) -> (String, Int, Int) {
    (diagnostic.path ?? "", diagnostic.span?.start.offset ?? -1, index)
  }
}
