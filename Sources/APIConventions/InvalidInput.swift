/// An error in the caller's input, found before anything is sent.
package struct InvalidInput: Error, Hashable {
  /// The problem and its remedy.
  package var reason: String

  /// Creates an error with its reason.
  package init(_ reason: String) { self.reason = reason }
}
