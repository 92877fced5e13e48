/// A problem in an input: a message, its place and a remedy.
public struct Diagnostic: Hashable, Sendable {
  /// The severity of a problem.
  public enum Severity: String, Hashable, Sendable {
    /// A problem that prevents generation.
    case error
    /// A problem that deserves a look but prevents nothing.
    case warning
  }

  /// Another place that helps to understand the problem, for example the first of two declarations.
  public struct Note: Hashable, Sendable {
    /// The message for that place.
    public var message: String
    /// The place.
    public var span: SourceSpan

    /// Creates a note.
    public init(_ message: String, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  /// The severity.
  public var severity: Severity
  /// The kind of problem, in kebab case, e.g. `unknown-type`.
  public var code: String
  /// The message, without a full stop.
  public var message: String
  /// The path of the file or folder, as shown to people; the path of the span if there is one.
  public var path: String?
  /// The place, if the problem has one.
  public var span: SourceSpan?
  /// The remedy: text to write or an action to take; may have several lines.
  public var remedy: String?
  /// Notes on other places.
  public var notes: [Note]

  /// Creates a diagnostic; `path` is for a problem with a file or folder as a whole.
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
