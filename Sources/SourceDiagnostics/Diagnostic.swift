/// One problem: what is wrong, where, and what to write instead.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a problem is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing can be generated.
    case error
    /// Worth a look, but nothing stops.
    case warning
  }

  /// Another place that helps to understand the problem, such as the first of two declarations.
  public struct Note: Hashable, Sendable {
    /// What is to be seen there.
    public var message: String
    /// The place.
    public var span: SourceSpan

    /// Makes a note.
    public init(_ message: String, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// What kind of problem it is, in kebab case, e.g. `unknown-type`.
  public var code: String
  /// What is wrong, without a full stop.
  public var message: String
  /// The path that the problem is about, as shown to people; that of the span where there is one.
  public var path: String?
  /// The place, where the problem has one.
  public var span: SourceSpan?
  /// What to write or do instead; may have several lines.
  public var remedy: String?
  /// Other places that matter.
  public var notes: [Note]

  /// Makes a diagnostic; `path` is for a problem with a file or folder as a whole.
  public init(
    severity: Severity, code: String, message: String, span: SourceSpan? = nil, path: String? = nil,
    remedy: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.path = span?.file.path ?? path
    self.span = span
    self.remedy = remedy
    self.notes = notes
  }
}
