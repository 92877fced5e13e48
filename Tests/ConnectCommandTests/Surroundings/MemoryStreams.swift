import ConnectCommand
import Synchronization

/// Input from memory.
final class MemoryInput: ByteInput {
  let isTerminal: Bool
  private let rest: Mutex<[UInt8]>

  init(_ text: String = "", isTerminal: Bool = false) {
    rest = Mutex(Array(text.utf8))
    self.isTerminal = isTerminal
  }

  func readLine() throws -> [UInt8]? {
    rest.withLock { rest in
      guard !rest.isEmpty else { return nil }
      let line = Array(rest.prefix { $0 != UInt8(ascii: "\n") })
      rest.removeFirst(min(rest.count, line.count + 1))
      return line
    }
  }

  func readToEnd() throws -> [UInt8] {
    rest.withLock { rest in
      defer { rest = [] }
      return rest
    }
  }
}

/// Output to memory, write by write.
final class MemoryOutput: ByteOutput {
  let isTerminal: Bool
  private let writes = Mutex<[[UInt8]]>([])
  private let isClosed: Bool

  init(isTerminal: Bool = false, isClosed: Bool = false) {
    self.isTerminal = isTerminal
    self.isClosed = isClosed
  }

  var chunks: [String] { writes.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }
  var text: String { chunks.joined() }
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  func write(_ bytes: [UInt8]) throws {
    if isClosed { throw OutputClosed() }
    writes.withLock { $0.append(bytes) }
  }
}
