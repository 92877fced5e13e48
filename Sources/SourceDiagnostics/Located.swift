/// A value with the place that it was read from.
///
/// Equality and hashing use the value only: the same value at two places is equal.
public struct Located<Value> {
  /// The value.
  public var value: Value
  /// The place of the value.
  public var span: SourceSpan

  /// Creates a located value.
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// Returns the transformed value at the same place; rethrows the error of `transform`.
  public func map<Result, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> Located<Result> {
    Located<Result>(try transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}

extension Located: Equatable where Value: Equatable {
  /// Whether both values are equal, at any place.
  public static func == (left: Located, right: Located) -> Bool { left.value == right.value }
}

extension Located: Hashable where Value: Hashable {
  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Located where Value == String {
  /// The place of a byte of the span.
  ///
  /// If no line ends before it, its column is counted from the start of the span and not of the line, which
  /// may have megabytes.
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
  /// It is exact if the file holds the text unchanged, plain or in quotes; if the text is escaped or folded,
  /// it is the whole span.
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
