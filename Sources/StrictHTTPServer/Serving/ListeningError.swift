import NIOCore

/// An error of a port that can't be opened, or was closed by the system.
package enum ListeningError: Error, Hashable {
  /// The text is not a numeric IPv4 or IPv6 address.
  case noAddress
  /// An error of the system, as its `errno`.
  case system(code: Int32)
  /// Another error, in words.
  case other(String)

  init(_ error: any Error) {
    if let code = (error as? IOError)?.errnoCode {
      self = .system(code: code)
    } else {
      self = .other("\(error)")
    }
  }
}
