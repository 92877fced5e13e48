/// A place in a source file.
public struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in characters (Unicode scalars; a tab is one, a byte order mark none).
  public var column: Int
  /// The offset in bytes, counted from 0 and including a byte order mark.
  public var offset: Int

  /// Makes a position of its three counts.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

/// A stretch of a source file, from `start` up to but without `end`.
public struct SourceSpan: Hashable, Sendable {
  /// The file that the span lies in.
  public var file: SourceFile
  /// The place of the first character.
  public var start: SourcePosition
  /// The place after the last character.
  public var end: SourcePosition

  /// Makes a span of two places in a file.
  public init(file: SourceFile, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The bytes that the span covers, as text.
  public var text: String {
    let upper = min(end.offset, file.bytes.count)
    return String(decoding: file.bytes[min(start.offset, upper)..<upper], as: UTF8.self)
  }
}

extension SourceSpan: CustomStringConvertible {
  /// `path:line:column`, which terminals and editors turn into a link.
  public var description: String { "\(file.path):\(start.line):\(start.column)" }
}
