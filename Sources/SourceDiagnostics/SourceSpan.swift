/// A place in a source file.
public struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars; a tab counts as one, a byte order mark as none.
  public var column: Int
  /// The offset in bytes, counted from 0 and including a byte order mark.
  public var offset: Int

  /// Creates a position from its line, column and offset.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

/// A range of a source file, from `start` up to but not including `end`.
public struct SourceSpan: Hashable, Sendable {
  /// The file of the span.
  public var file: SourceFile
  /// The place of the first character.
  public var start: SourcePosition
  /// The place after the last character.
  public var end: SourcePosition

  /// Creates a span between two places in a file.
  public init(file: SourceFile, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The text of the span.
  public var text: String {
    let upper = min(end.offset, file.bytes.count)
    return String(decoding: file.bytes[min(start.offset, upper)..<upper], as: UTF8.self)
  }
}

extension SourceSpan: CustomStringConvertible {
  /// The place as `path:line:column`, which terminals and editors turn into a link.
  public var description: String { "\(file.path):\(start.line):\(start.column)" }
}
