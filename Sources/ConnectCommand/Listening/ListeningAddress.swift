import FlyingFox
import FlyingSocks
import Foundation

/// Where the server listens: an IPv4 or IPv6 address of this machine, or `localhost`.
struct ListeningAddress {
  let host: String
  let port: UInt16

  /// The server's settings; throws where the host is no address.
  func configuration() throws(CommandFailure) -> HTTPServer.Configuration {
    do {
      let numeric = host == "localhost" ? "127.0.0.1" : host
      let pool = PromptSocketPool()
      return numeric.contains(":")
        ? HTTPServer.Configuration(
          address: try .inet6(ip6: numeric, port: port), pool: pool, logger: .disabled)
        : HTTPServer.Configuration(
          address: try .inet(ip4: numeric, port: port), pool: pool, logger: .disabled)
    } catch {
      throw CommandFailure("'\(host)' is not an address to listen on; give one such as 127.0.0.1 or ::1")
    }
  }

  /// The URL of the open port.
  static func url(of address: Socket.Address?, host: String) -> String {
    switch address {
    case .ip4(let address, let port): "http://\(address):\(port)"
    case .ip6(let address, let port): "http://[\(address)]:\(port)"
    case .unix, nil: "http://\(host)"
    }
  }

  /// Why the port could not be opened, in words.
  static func failure(_ error: any Error, host: String, port: UInt16) -> CommandFailure {
    guard case SocketError.failed(_, let code, let message) = error else {
      return CommandFailure("can't listen on \(host):\(port): \(error)")
    }
    switch code {
    case EADDRINUSE:
      return CommandFailure("port \(port) of \(host) is in use; choose another, or --port 0 for a free one")
    case EACCES:
      return CommandFailure("port \(port) needs rights that this user has not; ports from 1024 up need none")
    default:
      return CommandFailure("can't listen on \(host):\(port): \(message)")
    }
  }
}
