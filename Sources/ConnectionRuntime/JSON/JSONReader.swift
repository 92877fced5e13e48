/// A JSON reader (RFC 8259) that decodes bytes directly into types, without a tree in between.
///
/// It is strict: no trailing text, no leading zeros, only valid UTF-8, at most 128 levels of nesting. It can't be copied, which
/// keeps it inside ``read(_:from:strict:)`` where the bytes are valid; ``attempt(_:)`` tries a type and steps back. A byte order
/// mark before the text is skipped, as RFC 8259 (8.1) allows.
///
/// Duplicate names in an object are left to readers by RFC 8259 (4). In input from people (strict mode) they are an error with
/// its place, as only one of the two values can be meant. In responses of an API the last one counts, in every type alike,
/// including ``JSONValue`` and the search for one field; the others are dropped, but are still in the body.
public struct JSONReader: ~Copyable {
  /// Whether a field that a type doesn't know is an error, as in input from people; otherwise it is kept, as in responses of an
  /// API.
  public var isStrict: Bool

  /// Whether a duplicate name is an error, as in all input from people.
  var refusesDuplicates: Bool { isStrict || isWrittenByPeople }

  private let isWrittenByPeople: Bool

  var scanner: JSONScanner

  private init(scanner: JSONScanner, isStrict: Bool, isWrittenByPeople: Bool) {
    self.scanner = scanner
    self.isStrict = isStrict
    self.isWrittenByPeople = isWrittenByPeople
  }

  /// Decodes a whole text as one value.
  ///
  /// - Throws: ``JSONError`` with the path of the first value that doesn't fit.
  public static func read<T: JSONConvertible>(
    _ type: T.Type = T.self, from bytes: [UInt8], strict: Bool = false
  ) throws(JSONError) -> T {
    try read(type, from: bytes, strict: strict, hiding: .none)
  }

  /// Decodes a whole text as one value; errors have the secrets of the call redacted.
  static func read<T: JSONConvertible>(
    _ type: T.Type = T.self, from bytes: [UInt8], strict: Bool = false,
    hiding redaction: @autoclosure () -> Redaction
  ) throws(JSONError) -> T {
    try withReader(of: bytes, strict: strict, hiding: redaction()) {
      (json: inout JSONReader) throws(JSONError) in
      let value = try T(from: &json)
      try json.end()
      return value
    }
  }

  /// Decodes a whole text that people wrote, in which fields may be unknown, but no name may be a duplicate.
  ///
  /// - Throws: ``JSONError`` with the path of the first value that doesn't fit.
  package static func readWithoutDuplicates<T: JSONConvertible>(
    _ type: T.Type = T.self, from bytes: [UInt8]
  ) throws(JSONError) -> T {
    try withReader(of: bytes, strict: false, refusingDuplicates: true) {
      (json: inout JSONReader) throws(JSONError) in
      let value = try T(from: &json)
      try json.end()
      return value
    }
  }

  /// Calls a closure with a reader of the bytes, positioned at `start`, and completes the errors that it throws.
  ///
  /// With `repairing`, invalid Unicode in a string is read as U+FFFD.
  static func withReader<T>(
    of bytes: [UInt8], from start: Int = 0, strict: Bool, refusingDuplicates: Bool = false,
    repairing: Bool = false, hiding redaction: @autoclosure () -> Redaction = .none,
    _ body: (inout JSONReader) throws(JSONError) -> T
  ) throws(JSONError) -> T {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<T, JSONError> in
      guard let base = buffer.baseAddress, !buffer.isEmpty else {
        return .failure(
          JSONError(path: "$", expected: "a JSON value", found: "the end of the text", offset: 0))
      }
      var scanner = JSONScanner(base: base, end: buffer.count)
      scanner.repairsText = repairing
      scanner.position = max(start, JSONScanner.textStart(in: buffer))
      var json = JSONReader(scanner: scanner, isStrict: strict, isWrittenByPeople: refusingDuplicates)
      do throws(JSONError) {
        return .success(try body(&json))
      } catch {
        return .failure(error.located(in: buffer, hiding: redaction()))
      }
    }
    return try result.get()
  }

  /// Parses a whole text as JSON of any shape, with U+FFFD for invalid Unicode in its strings; nil where it is not JSON.
  static func repaired(_ bytes: [UInt8]) -> JSONValue? {
    try? withReader(of: bytes, strict: false, repairing: true) { (json: inout JSONReader) throws(JSONError) in
      let value = try json.readValue()
      try json.end()
      return value
    }
  }

  /// Throws unless only white space is left.
  mutating func end() throws(JSONError) {
    scanner.skipSpace()
    guard scanner.position == scanner.end else { throw scanner.failure(expected: "the end of the text") }
  }

  /// Reads a value; `null` is an error.
  @inlinable
  public mutating func read<T: JSONConvertible>() throws(JSONError) -> T {
    try T(from: &self)
  }

  /// Reads a value; nil for `null`.
  @inlinable
  public mutating func readIfPresent<T: JSONConvertible>() throws(JSONError) -> T? {
    if try readNull() { return nil }
    return try T(from: &self)
  }

  /// Reads a parameter that can be cleared: the empty string is ``Clearable/clear``, `null` is nil, as for every other parameter.
  @inlinable
  public mutating func readClearable<T>() throws(JSONError) -> Clearable<T>? {
    if try readNull() { return nil }
    return try Clearable<T>(from: &self)
  }

  /// Reads a value of this type; nil where the value can't be decoded, and then the reader does not move.
  ///
  /// For unions without a discriminator, whose members are tried one after the other.
  @inlinable
  public mutating func attempt<T: JSONConvertible>(_ type: T.Type = T.self) -> T? {
    let place = place
    do {
      return try T(from: &self)
    } catch {
      self.place = place
      return nil
    }
  }

  /// A position in the text, to return to.
  public struct Place: Sendable {
    fileprivate var position: Int
    fileprivate var depth: Int
  }

  /// The current position of the reader.
  public var place: Place {
    get { Place(position: scanner.position, depth: scanner.depth) }
    set {
      scanner.position = newValue.position
      scanner.depth = newValue.depth
    }
  }

  /// Skips `null`, and returns whether it was there.
  public mutating func readNull() throws(JSONError) -> Bool {
    scanner.skipSpace()
    guard scanner.byte == UInt8(ascii: "n") else { return false }
    try scanner.word("null", "a value")
    return true
  }

  /// The kind of the value at the reader's position; the reader does not move.
  public func peekKind() -> JSONKind { scanner.kind() }

  /// An error at the reader's position, with what was expected and what is there.
  public func failure(expected: String) -> JSONError {
    var ahead = scanner
    ahead.skipSpace()
    return ahead.failure(expected: expected)
  }
}
