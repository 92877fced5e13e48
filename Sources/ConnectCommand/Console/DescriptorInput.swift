import Foundation
import Synchronization

/// An input that reads a file descriptor in blocks and returns lines.
final class DescriptorInput: ByteInput {
  private struct Buffer {
    var bytes: [UInt8] = []
    var start = 0
    var isAtEnd = false
  }

  private let descriptor: Int32
  private let buffer = Mutex(Buffer())

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func readLine() throws -> [UInt8]? {
    try buffer.withLock { buffer in
      var searched = buffer.start
      while true {
        if let end = buffer.bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
          let line = Array(buffer.bytes[buffer.start..<end])
          buffer.start = end + 1
          return line
        }
        searched = buffer.bytes.count
        guard !buffer.isAtEnd else { break }
        // Lines that were returned are dropped only when more is read, so that short lines cost no copying.
        searched -= buffer.start
        buffer.bytes.removeFirst(buffer.start)
        buffer.start = 0
        try fill(&buffer)
      }
      guard buffer.start < buffer.bytes.count else { return nil }
      let line = Array(buffer.bytes[buffer.start...])
      buffer.start = buffer.bytes.count
      return line
    }
  }

  func readToEnd() throws -> [UInt8] {
    try buffer.withLock { buffer in
      while !buffer.isAtEnd { try fill(&buffer) }
      let rest = Array(buffer.bytes[buffer.start...])
      buffer.start = buffer.bytes.count
      return rest
    }
  }

  private func fill(_ buffer: inout Buffer) throws {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      guard errno != EINTR else { return }
      throw StreamFailure(description: "standard input can't be read: \(String(cString: strerror(errno)))")
    }
    if count == 0 { buffer.isAtEnd = true }
    buffer.bytes += block.prefix(count)
  }
}
