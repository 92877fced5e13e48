/// A text file: its bytes, its path in diagnostics, and the offsets of its lines.
///
/// Two source files are equal if their paths are. The bytes need not be valid UTF-8, so that a place in a
/// broken file can be shown as well.
public final class SourceFile: Sendable {
  /// The path as shown to people, e.g. `spec/stripe/triggers.yaml`.
  public let path: String
  /// The file's bytes, unchanged.
  public let bytes: [UInt8]
  /// The byte offset of the first character: 3 after a byte order mark, otherwise 0.
  public let contentStart: Int
  /// The byte offset of the start of each line.
  private let lineStarts: [Int]

  /// Creates a source file from bytes, which may have a byte order mark and any line ends.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    contentStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStarts = Self.lineStarts(in: bytes, from: contentStart)
  }

  /// Creates a source file from text.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The file's text without a byte order mark; bytes that are not UTF-8 are replaced by U+FFFD.
  public var text: String { String(decoding: bytes[contentStart...], as: UTF8.self) }

  /// The number of lines: one for an empty file, and one more for the place after a final line end.
  public var lineCount: Int { lineStarts.count }

  /// Returns the text of a line, counted from 1, without its line end; empty if there is no such line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[lineRange(number)], as: UTF8.self)
  }

  /// Returns the byte offsets of a line, counted from 1, without its line end.
  public func lineRange(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Returns the place of a byte offset; an offset outside of the file gives the nearest place inside.
  public func position(atOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, contentStart), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    // A UTF-8 continuation byte belongs to the character before it.
    let column = bytes[lineStarts[low]..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: low + 1, column: column + 1, offset: offset)
  }

  /// Returns the span between two byte offsets.
  public func span(_ offsets: Range<Int>) -> SourceSpan {
    SourceSpan(
      file: self, start: position(atOffset: offsets.lowerBound), end: position(atOffset: offsets.upperBound))
  }

  private static func lineStarts(in bytes: [UInt8], from start: Int) -> [Int] {
    var starts = [start]
    for index in start..<bytes.count {
      let isCRBeforeLF = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !isCRBeforeLF) { starts.append(index + 1) }
    }
    return starts
  }
}

extension SourceFile: Hashable {
  /// Whether both files have the same path.
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left.path == right.path }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
