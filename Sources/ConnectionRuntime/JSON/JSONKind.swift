/// What kind of JSON value stands at a place.
public enum JSONKind: Hashable, Sendable {
  /// The word `null`.
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
  /// Nothing that begins a JSON value, or the end of the text.
  case invalid
}
