/// A text that says by its type what it is, and is escaped for the place where that belongs.
///
/// A plain `String` is not a fragment, so that no text reaches a template without somebody having decided what it is.
public protocol Fragment: Sendable {
  /// The text as it goes into the file.
  var text: String { get }
  /// Why the text must not go into a file; nil where it may.
  var problem: String? { get }
}

extension Fragment {
  /// Nothing to complain about.
  public var problem: String? { nil }
}
