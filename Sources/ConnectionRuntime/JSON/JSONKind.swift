/// The kind of a JSON value.
public enum JSONKind: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean
  /// A number.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object
  /// Text that can't begin a JSON value, or the end of the text.
  case invalid
}
