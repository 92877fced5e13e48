/// A text whose type says what it is, and which is escaped for the places where such a text may be written.
///
/// A plain `String` is not a fragment, so that no text reaches a template without somebody having decided what it is.
public protocol Fragment: Sendable {
  /// The text as it is written to the file.
  var text: String { get }
  /// The reason why the text must not be written to a file; nil where it may.
  var problem: String? { get }
}

extension Fragment {
  /// Nil: by default, every text may be written.
  public var problem: String? { nil }
}
