import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A tiny HTTP server on a socket of this machine; it answers from a script and closes every connection.
final class LoopbackServer: Sendable {
  enum Answer: Sendable {
    /// Sends these bytes and closes.
    case text(String)
    /// Sends these bytes, then nothing more until the other side closes.
    case stall(String)

    static func json(_ status: Int, _ body: String, headers: String = "") -> Answer {
      .text(
        "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\(headers)\r\n\(body)"
      )
    }
  }

  struct Received: Sendable {
    var head: String
    var body: String

    var line: String { String(head.prefix { $0 != "\r\n" }) }
    func header(_ name: String) -> String? {
      head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
        .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
  }

  private let socket: Int32
  private let state: Mutex<(received: [Received], answers: [Answer])>
  let port: Int
  private let isIPv6: Bool

  var url: String { isIPv6 ? "http://[::1]:\(port)" : "http://127.0.0.1:\(port)" }
  var received: [Received] { state.withLock { $0.received } }

  convenience init(_ answers: Answer...) throws { try self.init(ipv6: false, answers) }

  /// Listens on 127.0.0.1, or on ::1.
  ///
  /// - Throws: `POSIXError` where this machine has no such address.
  init(ipv6: Bool, _ answers: [Answer]) throws {
    state = Mutex(([], answers))
    isIPv6 = ipv6
    #if canImport(Darwin)
      let stream = SOCK_STREAM
    #else
      let stream = Int32(SOCK_STREAM.rawValue)
    #endif
    let socket = systemSocket(ipv6 ? AF_INET6 : AF_INET, stream, 0)
    func listens<Address>(on address: inout Address) -> Bool {
      var length = socklen_t(MemoryLayout<Address>.size)
      return withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
          bind(socket, generic, length) == 0 && listen(socket, 16) == 0
            && getsockname(socket, generic, &length) == 0
        }
      }
    }
    if ipv6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = in6addr_loopback
      guard listens(on: &address) else { throw POSIXError(.EADDRNOTAVAIL) }
      port = Int(UInt16(bigEndian: address.sin6_port))
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      guard listens(on: &address) else { throw POSIXError(.EADDRNOTAVAIL) }
      port = Int(UInt16(bigEndian: address.sin_port))
    }
    self.socket = socket
    Thread.detachNewThread { [self] in
      while case let connection = accept(socket, nil, nil), connection >= 0 {
        Thread.detachNewThread { self.serve(connection) }
      }
      #if !canImport(Darwin)
        close(socket)
      #endif
    }
  }

  /// Stops listening.
  ///
  /// The socket is closed by the thread that accepts: closed here, its number could belong to the next server while that
  /// thread still accepts on it. Darwin doesn't wake that thread before the socket is closed.
  func stop() {
    shutdown(socket, Int32(2))
    #if canImport(Darwin)
      close(socket)
    #endif
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let request = Self.request(connection) else { return }
    let answer = state.withLock { state in
      state.received.append(request)
      return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
    }
    switch answer {
    case .text(let text): Self.send(text, connection)
    case .stall(let text):
      Self.send(text, connection)
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
    }
  }

  private static func send(_ text: String, _ connection: Int32) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      #if canImport(Darwin)
        let flags: Int32 = 0
      #else
        let flags = Int32(MSG_NOSIGNAL)
      #endif
      let count = bytes[sent...].withUnsafeBytes { systemSend(connection, $0.baseAddress, $0.count, flags) }
      guard count > 0 else { return }
      sent += count
    }
  }

  private static func request(_ connection: Int32) -> Received? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let request = Received(head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
        if request.body.utf8.count >= Int(request.header("Content-Length") ?? "0") ?? 0 { return request }
      }
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }
}

/// Outside because the class has members of these names.
private func systemSocket(_ domain: Int32, _ type: Int32, _ protocol: Int32) -> Int32 {
  socket(domain, type, `protocol`)
}

private func systemSend(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  send(socket, bytes, count, flags)
}
