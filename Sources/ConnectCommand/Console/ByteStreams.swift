/// A source of bytes, such as standard input.
public protocol ByteInput: Sendable {
  /// Whether the input is a terminal.
  var isTerminal: Bool { get }
  /// Reads the next line, without its line end; nil at the end of the input.
  func readLine() throws -> [UInt8]?
  /// Reads all bytes up to the end of the input.
  func readToEnd() throws -> [UInt8]
}

/// A destination of bytes, such as standard output.
public protocol ByteOutput: Sendable {
  /// Whether the output is a terminal.
  var isTerminal: Bool { get }
  /// Writes all bytes without buffering; the bytes of concurrent calls are not interleaved.
  func write(_ bytes: [UInt8]) throws
}

/// An error of writing to an output that its reader has closed, as `head` does when it has enough.
public struct OutputClosed: Error {
  /// Makes the error.
  public init() {}
}

/// An error of the system in reading or writing a stream.
struct StreamFailure: Error, CustomStringConvertible {
  let description: String
}
