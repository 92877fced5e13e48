/// An error in the caller's input, found before anything is sent.
struct InvalidInput: Error, Hashable {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}
