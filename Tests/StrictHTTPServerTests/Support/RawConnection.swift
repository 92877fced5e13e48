import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A network connection of a sender who may write anything.
///
/// It waits on threads of its own: the server's answers need those that tests run on.
final class RawConnection: Sendable {
  private let descriptor: Int32

  init(to url: String) throws {
    #if canImport(Darwin)
      let stream = SOCK_STREAM
    #else
      let stream = Int32(SOCK_STREAM.rawValue)
    #endif
    descriptor = socket(AF_INET, stream, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = (url.split(separator: ":").last.flatMap { UInt16($0) } ?? 0).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw POSIXError(.ECONNREFUSED) }
    setTimeout(seconds: 20)
  }

  deinit { close(descriptor) }

  /// Writes all; false where the other side has closed.
  @discardableResult
  func write(_ bytes: [UInt8]) async -> Bool { await onThread { self.writeNow(bytes) } }

  private func writeNow(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, noSignal) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  func write(_ text: String) async { await write(Array(text.utf8)) }

  func endWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// What comes next, at most so much; empty at the end, nil where the connection is broken or nothing comes.
  func read() async -> [UInt8]? { await onThread { self.readNow() } }

  private func readNow() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count < 0 ? nil : Array(buffer[..<count])
  }

  /// All that comes until the other side closes.
  func readToEnd() async -> String {
    await onThread {
      var all: [UInt8] = []
      while let some = self.readNow(), !some.isEmpty { all += some }
      return String(decoding: all, as: UTF8.self)
    }
  }

  /// Reads until a text has come so often; what came.
  func read(until text: String) async -> String {
    await onThread {
      var all = ""
      while !all.contains(text), let some = self.readNow(), !some.isEmpty {
        all += String(decoding: some, as: UTF8.self)
      }
      return all
    }
  }

  private func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }

  private func setTimeout(seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    #if canImport(Darwin)
      var one: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  #if canImport(Darwin)
    private let noSignal: Int32 = 0
  #else
    private let noSignal = Int32(MSG_NOSIGNAL)
  #endif
}

/// The statuses of the answers in a text, without 100.
func statuses(_ text: String) -> [Int] {
  text.components(separatedBy: "HTTP/1.1 ").dropFirst().compactMap { Int($0.prefix(3)) }.filter { $0 != 100 }
}
