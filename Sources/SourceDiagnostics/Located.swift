/// A value together with the place that it was read from.
///
/// Equality and hashing look at the value only: the same thing written in two places is the same thing.
public struct Located<Value> {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a located value.
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// The transformed value at the same place; rethrows what `transform` throws.
  public func map<Result, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> Located<Result> {
    Located<Result>(try transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}

extension Located: Equatable where Value: Equatable {
  /// Whether both values are equal, wherever they stand.
  public static func == (left: Located, right: Located) -> Bool { left.value == right.value }
}

extension Located: Hashable where Value: Hashable {
  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Located where Value == String {
  /// The place of a byte of the span. Where no line ends before it, its column is counted from the span's beginning and not from
  /// that of a line that may have megabytes.
  private func position(_ offset: Int) -> SourcePosition {
    let start = span.start
    guard offset >= start.offset else { return span.file.position(atOffset: offset) }
    let before = span.file.bytes[start.offset..<offset]
    guard !before.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return span.file.position(atOffset: offset)
    }
    let columns = before.count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: start.line, column: start.column + columns, offset: offset)
  }

  /// The place of a part of the text, given as UTF-8 offsets into the value.
  ///
  /// Exact where the file has the text as it is, plain or between quotes; where it is escaped or folded, the
  /// whole span.
  public func span(ofUTF8 range: Range<Int>) -> SourceSpan {
    let bytes = span.file.bytes
    let quotes: [UInt8] = [0x22, 0x27]
    var start = span.start.offset
    if start < bytes.count, quotes.contains(bytes[start]) { start += 1 }
    let end = start + value.utf8.count
    guard end <= span.end.offset, end <= bytes.count, bytes[start..<end].elementsEqual(value.utf8)
    else { return span }
    let clamped = range.clamped(to: 0..<value.utf8.count)
    return SourceSpan(
      file: span.file, start: position(start + clamped.lowerBound), end: position(start + clamped.upperBound))
  }
}
