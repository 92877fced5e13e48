/// A place that bytes are read from.
public protocol ByteInput: Sendable {
  /// Whether a person types here.
  var isTerminal: Bool { get }
  /// The next line without its line end, nil at the end.
  func readLine() throws -> [UInt8]?
  /// Everything up to the end.
  func readToEnd() throws -> [UInt8]
}

/// A place that bytes are written to.
public protocol ByteOutput: Sendable {
  /// Whether a person reads here.
  var isTerminal: Bool { get }
  /// Writes all bytes and hands them on at once; calls from several tasks do not mix their bytes.
  func write(_ bytes: [UInt8]) throws
}

/// Whoever read the output has gone, as `head` does when it has enough.
public struct OutputClosed: Error {
  /// Makes the error.
  public init() {}
}

/// A stream that the system refused to read or write.
struct StreamFailure: Error, CustomStringConvertible {
  let description: String
}
