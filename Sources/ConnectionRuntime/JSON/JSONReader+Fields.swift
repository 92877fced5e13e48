extension JSONReader {
  /// Reads a field that the type doesn't know into the additional fields.
  ///
  /// - Throws: ``JSONError`` in strict mode, with the nearest known name.
  public mutating func readUnknown(
    _ scope: JSONObjectScope, into additional: inout [String: JSONValue]
  ) throws(JSONError) {
    if isStrict { throw unknownField(scope) }
    additional[scope.unknownName] = try readValue()
  }

  private func unknownField(_ scope: JSONObjectScope) -> JSONError {
    let nearest = scope.fields?.nearest(to: scope.unknownName)
    return JSONError(
      path: JSONPath.component(scope.unknownName),
      expected: nearest.map { "a known field (did you mean '\($0)'?)" } ?? "a known field",
      found: "unknown field '\(scope.unknownName)'", offset: scope.unknownOffset)
  }

  /// Unwraps the value of a required field.
  ///
  /// - Throws: ``JSONError`` where it is nil, because the object had no such field.
  @inlinable
  public func require<T>(
    _ value: T?, _ name: StaticString, _ scope: JSONObjectScope
  ) throws(JSONError) -> T {
    guard let value else { throw missing(name, scope) }
    return value
  }

  @usableFromInline
  func missing(_ name: StaticString, _ scope: JSONObjectScope) -> JSONError {
    JSONError(
      path: JSONPath.component("\(name)"), expected: "a value",
      found: "nothing: the required field is missing", offset: scope.start)
  }

  /// The string value of a field of the object that begins here, to tell the members of a union apart.
  ///
  /// The reader does not move. Of two fields of one name the last one counts, as in all decoding.
  ///
  /// - Returns: Nil where there is no such field, or no string in it, or no object here.
  /// - Throws: ``JSONError`` where the object is not valid JSON up to that field.
  public func peekString(of field: StaticString) throws(JSONError) -> String? {
    guard var ahead = try peek("\(field)", from: scanner), ahead.byte == UInt8(ascii: "\"") else {
      return nil
    }
    return try ahead.string()
  }

  /// The string at a path of field names from the object that begins here; nil where there is none.
  func peekString(at path: [String]) throws(JSONError) -> String? {
    guard var ahead = try peek(path), ahead.byte == UInt8(ascii: "\"") else { return nil }
    return try ahead.string()
  }

  /// Moves to the value at a path of field names from the object that begins here.
  ///
  /// - Throws: ``JSONError`` where there is none.
  mutating func move(to path: [String]) throws(JSONError) {
    guard let ahead = try peek(path) else {
      throw JSONError(
        path: "$" + path.map(JSONPath.component).joined(), expected: "a value", found: "nothing",
        offset: scanner.position)
    }
    scanner = ahead
  }

  private func peek(_ path: [String]) throws(JSONError) -> JSONScanner? {
    var ahead: JSONScanner? = scanner
    for name in path {
      guard let place = ahead else { return nil }
      ahead = try peek(name, from: place)
    }
    return ahead
  }

  /// Whether a field of the object that begins here is `true`; the reader does not move.
  ///
  /// - Throws: ``JSONError`` where the object is not valid JSON up to that field.
  public func peekFlag(_ field: StaticString) throws(JSONError) -> Bool {
    guard var ahead = try peek("\(field)", from: scanner), ahead.byte == UInt8(ascii: "t") else {
      return false
    }
    return try ahead.boolean()
  }

  /// A scanner at the value of a field of the object that begins here.
  private func peek(_ field: String, from start: JSONScanner) throws(JSONError) -> JSONScanner? {
    var ahead = start
    ahead.skipSpace()
    guard ahead.byte == UInt8(ascii: "{") else { return nil }
    ahead.position += 1
    var found: JSONScanner?
    do throws(JSONError) {
      while true {
        ahead.skipSpace()
        guard ahead.byte != UInt8(ascii: "}") else { return found }
        let span = try ahead.stringSpan("a field name")
        let isWanted = try ahead.text(of: span) == field
        ahead.skipSpace()
        try ahead.expect(UInt8(ascii: ":"), "':'")
        ahead.skipSpace()
        if isWanted { found = ahead }
        try ahead.skipValue()
        ahead.skipSpace()
        guard ahead.byte == UInt8(ascii: ",") else { return found }
        ahead.position += 1
      }
    } catch {
      // A later reading of the object reports an error behind the field; a truncated text still has an id.
      guard let found else { throw error }
      return found
    }
  }
}
