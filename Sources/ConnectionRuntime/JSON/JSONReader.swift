/// Reads JSON (RFC 8259) byte by byte, straight into the types that want it.
///
/// It reads strictly: no trailing text, no leading zeros, valid UTF-8 only, at most 128 levels of nesting. It can't be
/// copied, which keeps it inside ``read(_:from:strict:)`` where the bytes are; ``attempt(_:)`` tries a type and steps back.
/// A byte order mark before the text is passed over, which RFC 8259 (8.1) leaves to readers.
///
/// A member may stand twice in an object, and RFC 8259 (4) leaves it to readers which counts. In input from people (strict reading)
/// that is an error with its place: one of the two was meant, and nobody knows which. In answers of an API the last one counts, in
/// every type alike, ``JSONValue`` and the search for one member included; the others are dropped, and the body has them still.
public struct JSONReader: ~Copyable {
  /// Whether a field that a type doesn't know is an error (input from people) or is kept (answers of an API).
  public var isStrict: Bool

  /// Whether a member that stands twice in its object is an error, as in all that people write.
  var refusesDuplicates: Bool { isStrict || isWrittenByPeople }

  private let isWrittenByPeople: Bool

  var scanner: JSONScanner

  private init(scanner: JSONScanner, isStrict: Bool, isWrittenByPeople: Bool) {
    self.scanner = scanner
    self.isStrict = isStrict
    self.isWrittenByPeople = isWrittenByPeople
  }

  /// Reads a whole text as one value.
  ///
  /// - Throws: ``JSONError`` with the path of the first place that doesn't fit.
  public static func read<T: JSONConvertible>(
    _ type: T.Type = T.self, from bytes: [UInt8], strict: Bool = false
  ) throws(JSONError) -> T {
    try read(type, from: bytes, strict: strict, hiding: .none)
  }

  /// Reads a whole text as one value; errors hide the secrets of the call that it answers.
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

  /// Reads a whole text that people wrote, in which fields may be unknown, but no member may stand twice.
  ///
  /// - Throws: ``JSONError`` with the path of the first place that doesn't fit.
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

  /// Lends a reader of the bytes, placed at `start`, and completes the errors that come out of it.
  ///
  /// With `repairing`, what is not Unicode in a string is read as U+FFFD.
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

  /// A whole text as JSON of any shape, with U+FFFD for what is not Unicode in its strings; nil where it is no JSON.
  static func repaired(_ bytes: [UInt8]) -> JSONValue? {
    try? withReader(of: bytes, strict: false, repairing: true) { (json: inout JSONReader) throws(JSONError) in
      let value = try json.readValue()
      try json.end()
      return value
    }
  }

  /// Checks that only white space is left.
  mutating func end() throws(JSONError) {
    scanner.skipSpace()
    guard scanner.position == scanner.end else { throw scanner.failure(expected: "the end of the text") }
  }

  /// Reads a value; `null` is an error.
  @inlinable
  public mutating func read<T: JSONConvertible>() throws(JSONError) -> T {
    try T(from: &self)
  }

  /// Reads a value, or nil where `null` stands.
  @inlinable
  public mutating func readIfPresent<T: JSONConvertible>() throws(JSONError) -> T? {
    if try readNull() { return nil }
    return try T(from: &self)
  }

  /// Reads a parameter that can be cleared: the empty string is ``Clearable/clear``, `null` says nothing, as it does of
  /// every other parameter.
  @inlinable
  public mutating func readClearable<T>() throws(JSONError) -> Clearable<T>? {
    if try readNull() { return nil }
    return try Clearable<T>(from: &self)
  }

  /// Reads a value if it is one of this type, and stays where it is if it isn't.
  ///
  /// For unions that nothing tells apart but what their members can read.
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

  /// A place in the text, to come back to.
  public struct Place: Sendable {
    fileprivate var position: Int
    fileprivate var depth: Int
  }

  /// Where the reader stands.
  public var place: Place {
    get { Place(position: scanner.position, depth: scanner.depth) }
    set {
      scanner.position = newValue.position
      scanner.depth = newValue.depth
    }
  }

  /// Moves behind `null` if it stands here, and says whether it did.
  public mutating func readNull() throws(JSONError) -> Bool {
    scanner.skipSpace()
    guard scanner.byte == UInt8(ascii: "n") else { return false }
    try scanner.word("null", "a value")
    return true
  }

  /// What kind of value stands at the reader's place; the reader does not move.
  public func peekKind() -> JSONKind { scanner.kind() }

  /// An error that says what was expected at the reader's place and what stands there.
  public func failure(expected: String) -> JSONError {
    var ahead = scanner
    ahead.skipSpace()
    return ahead.failure(expected: expected)
  }
}
