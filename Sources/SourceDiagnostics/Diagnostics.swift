/// A collection of the problems that a stage found, so that all are reported before anything stops.
public struct Diagnostics: Hashable, Sendable {
  /// The problems in the order in which they were found.
  public private(set) var all: [Diagnostic] = []

  /// Creates an empty collection.
  public init() {}

  /// Whether there are no problems.
  public var isEmpty: Bool { all.isEmpty }

  /// The number of errors.
  public var errorCount: Int { all.count { $0.severity == .error } }

  /// The number of warnings.
  public var warningCount: Int { all.count { $0.severity == .warning } }

  /// Whether there are any errors.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The problems sorted by path, then place; those without a path come first, those at the same place in the
  /// order found.
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

  /// Adds the problems that another stage found.
  public mutating func append(contentsOf other: Diagnostics) { all.append(contentsOf: other.all) }

  private static func sortKey(_ diagnostic: Diagnostic, _ index: Int) -> (String, Int, Int) {
    (diagnostic.path ?? "", diagnostic.span?.start.offset ?? -1, index)
  }
}
