import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A network connection to a server of this machine that several requests go over, one after the other.
struct KeptConnection {
  private let descriptor: Int32

  init(port: Int) throws {
    #if canImport(Darwin)
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
    }
    guard status == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  func close() { closeDescriptor(descriptor) }

  /// Sends a POST, and reads until the body that the answer's head announces is there.
  ///
  /// It waits on a thread of its own: the server's answers need those that tests run on.
  func post(_ body: String, headers: [String]) async throws -> String {
    try await post(body, rawHeaders: headers.map { Array($0.utf8) })
  }

  /// The same with headers that need not be text.
  func post(_ body: String, rawHeaders: [[UInt8]]) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(body, rawHeaders: rawHeaders) })
      }
    }
  }

  private func exchange(_ body: String, rawHeaders: [[UInt8]]) throws -> String {
    let head = ["POST / HTTP/1.1", "Host: localhost", "Content-Length: \(body.utf8.count)"]
    var request: [UInt8] = []
    for line in head.map({ Array($0.utf8) }) + rawHeaders + [[]] { request += line + Array("\r\n".utf8) }
    request += Array(body.utf8)
    guard send(descriptor, &request, request.count, 0) == request.count else { throw POSIXError(.EPIPE) }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { throw POSIXError(.ECONNRESET) }
      answer += buffer[..<count]
      let text = String(decoding: answer, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let announced = text.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
      let length = announced?.split(separator: ":").last.flatMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      }
      if text[end.upperBound...].utf8.count >= length ?? 0 { return text }
    }
  }
}

/// Outside because the structure has a member of this name.
private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }
