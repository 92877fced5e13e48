import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A server on a socket of this machine that keeps what is sent to it and answers everything alike.
final class RecordingServer: Sendable {
  private let socket: Int32
  private let heads = Mutex<[String]>([])
  let port: Int

  /// The heads of the requests, as they came.
  var received: [String] { heads.withLock { $0 } }

  init(answer: String) throws {
    #if canImport(Darwin)
      let stream = SOCK_STREAM
    #else
      let stream = Int32(SOCK_STREAM.rawValue)
    #endif
    let socket = makeSocket(AF_INET, stream)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(socket, generic, length) == 0 && listen(socket, 16) == 0
          && getsockname(socket, generic, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    self.socket = socket
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while case let connection = accept(socket, nil, nil), connection >= 0 {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
          let count = recv(connection, &buffer, buffer.count, 0)
          guard count > 0 else { break }
          head += buffer[..<count]
        }
        heads.withLock { $0.append(String(decoding: head, as: UTF8.self)) }
        _ = answer.withCString { write(connection, $0, strlen($0)) }
        close(connection)
      }
    }
  }

  /// Stops listening; the thread that accepts ends with the socket.
  func stop() { shutdown(socket, Int32(2)) }
}

/// Outside because the class has a member of that name.
private func makeSocket(_ domain: Int32, _ type: Int32) -> Int32 { socket(domain, type, 0) }
