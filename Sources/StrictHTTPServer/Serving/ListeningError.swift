import NIOCore

/// Why a port can't be opened, or was closed by the system.
package enum ListeningError: Error, Hashable {
  /// The text is no IPv4 or IPv6 address.
  case noAddress
  /// What the system says, as `errno`.
  case system(code: Int32)
  case other(String)

  init(_ error: any Error) {
    if let code = (error as? IOError)?.errnoCode {
      self = .system(code: code)
    } else {
      self = .other("\(error)")
    }
  }
}
