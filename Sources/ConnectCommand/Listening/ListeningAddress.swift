import Foundation
import StrictHTTPServer

/// The address on which the server listens: an IPv4 or IPv6 address of this machine, or `localhost`.
struct ListeningAddress {
  let host: String
  let port: UInt16

  /// The numeric IP address.
  var numeric: String { host == "localhost" ? "127.0.0.1" : host }

  /// The failure of opening the port, as a message.
  func failure(_ error: ListeningError) -> CommandFailure {
    switch error {
    case .noAddress:
      CommandFailure("'\(host)' is not an address to listen on; give one such as 127.0.0.1 or ::1")
    case .system(EADDRINUSE):
      CommandFailure("port \(port) of \(host) is in use; choose another, or --port 0 for a free one")
    case .system(EACCES):
      CommandFailure("port \(port) needs rights that this user has not; ports from 1024 up need none")
    case .system(let code):
      CommandFailure("can't listen on \(host):\(port): \(String(cString: strerror(code)))")
    case .other(let reason):
      CommandFailure("can't listen on \(host):\(port): \(reason)")
    }
  }
}
