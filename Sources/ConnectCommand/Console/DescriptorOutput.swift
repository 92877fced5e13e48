import Foundation
import Synchronization

/// An unbuffered output to a file descriptor: a line is written when `write` returns.
final class DescriptorOutput: ByteOutput {
  private let descriptor: Int32
  private let turn = Mutex(())

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ bytes: [UInt8]) throws {
    try turn.withLock { _ in
      try bytes.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
          let part = UnsafeRawBufferPointer(rebasing: rest)
          let count = Foundation.write(descriptor, part.baseAddress, part.count)
          if count >= 0 {
            rest = rest.dropFirst(count)
          } else if errno == EPIPE {
            throw OutputClosed()
          } else if errno != EINTR {
            throw StreamFailure(description: "output can't be written: \(String(cString: strerror(errno)))")
          }
        }
      }
    }
  }
}
