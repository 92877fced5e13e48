/// The state of reading an object.
public struct JSONObjectScope: Sendable {
  /// The name of the field for which ``JSONReader/nextField(in:of:)`` returned -1.
  public internal(set) var unknownName = ""

  /// The offset of the object's start, in bytes.
  var start: Int
  /// The index of the field that is expected next.
  var next = 0
  var isFirst = true
  var unknownOffset = 0
  /// The known names, for the error about an unknown one; set only in strict mode.
  var fields: JSONFields?
  /// The names that were read, where duplicate names are errors.
  var names: Set<String> = []

  init(start: Int) { self.start = start }
}

/// The state of reading an array.
public struct JSONArrayScope: Sendable {
  var isFirst = true
}

extension JSONReader {
  /// Moves into the object that begins here.
  public mutating func beginObject() throws(JSONError) -> JSONObjectScope {
    scanner.skipSpace()
    let start = scanner.position
    guard scanner.byte == UInt8(ascii: "{") else { throw scanner.failure(expected: "an object") }
    try scanner.enter()
    scanner.position += 1
    return JSONObjectScope(start: start)
  }

  /// Moves to the value of the next field.
  ///
  /// - Returns: The field's index in `fields`; -1 for another name, then `scope.unknownName` has it; nil at the object's end.
  public mutating func nextField(
    in fields: JSONFields, of scope: inout JSONObjectScope
  ) throws(JSONError) -> Int? {
    guard try nextName(&scope) else { return nil }
    if refusesDuplicates { try checkName(&scope) }
    if scanner.byte == UInt8(ascii: "\""),
      let length = fields.expectedLength(
        scope.next, at: scanner.base + scanner.position + 1, limit: scanner.end - scanner.position - 1)
    {
      scanner.position += length + 2
      let index = scope.next
      scope.next = index + 1
      try colon()
      return index
    }
    return try otherField(in: fields, of: &scope)
  }

  @inline(never)
  private mutating func otherField(
    in fields: JSONFields, of scope: inout JSONObjectScope
  ) throws(JSONError) -> Int {
    let offset = scanner.position
    let span = try scanner.stringSpan("a field name")
    let index: Int
    if span.hasEscapes || !span.isASCII {
      let name = try scanner.text(of: span)
      index = Array(name.utf8).withUnsafeBufferPointer { fields.index(of: $0) }
    } else {
      index = fields.index(
        of: UnsafeBufferPointer(start: scanner.base + span.start, count: span.end - span.start))
    }
    if index >= 0 {
      scope.next = index + 1
    } else {
      scope.unknownName = try scanner.text(of: span)
      scope.unknownOffset = offset
      if isStrict { scope.fields = fields }
    }
    try colon()
    return index
  }

  /// Moves to the value of the next field of an object with any names; nil at the object's end.
  public mutating func nextName(of scope: inout JSONObjectScope) throws(JSONError) -> String? {
    guard try nextName(&scope) else { return nil }
    if refusesDuplicates { try checkName(&scope) }
    let name = try scanner.string("a field name")
    try colon()
    return name
  }

  /// Moves to the next name; false at the object's end, which it moves past.
  @inline(__always)
  private mutating func nextName(_ scope: inout JSONObjectScope) throws(JSONError) -> Bool {
    scanner.skipSpace()
    if scanner.byte == UInt8(ascii: "}") {
      scanner.position += 1
      scanner.depth -= 1
      return false
    }
    if scope.isFirst {
      scope.isFirst = false
    } else {
      try scanner.expect(UInt8(ascii: ","), "',' or '}'")
      scanner.skipSpace()
    }
    return true
  }

  /// Refuses a duplicate name.
  ///
  /// Swift compares by canonical equivalence: two names that differ only in composition, as "é" may, count as duplicates too, so
  /// that no input is silently dropped.
  @inline(never)
  private func checkName(_ scope: inout JSONObjectScope) throws(JSONError) {
    var ahead = scanner
    let name = try ahead.string("a field name")
    guard !scope.names.insert(name).inserted else { return }
    throw JSONError(
      path: JSONPath.component(name), expected: "no second member '\(name)' in the object",
      found: "another '\(name)'", offset: scanner.position)
  }

  @inline(__always)
  private mutating func colon() throws(JSONError) {
    scanner.skipSpace()
    try scanner.expect(UInt8(ascii: ":"), "':'")
    scanner.skipSpace()
  }

  /// Moves into the array that begins here.
  public mutating func beginArray() throws(JSONError) -> JSONArrayScope {
    scanner.skipSpace()
    guard scanner.byte == UInt8(ascii: "[") else { throw scanner.failure(expected: "an array") }
    try scanner.enter()
    scanner.position += 1
    return JSONArrayScope()
  }

  /// Moves to the next element; false at the array's end, which it moves past.
  public mutating func nextElement(of scope: inout JSONArrayScope) throws(JSONError) -> Bool {
    scanner.skipSpace()
    if scanner.byte == UInt8(ascii: "]") {
      scanner.position += 1
      scanner.depth -= 1
      return false
    }
    if scope.isFirst {
      scope.isFirst = false
      return true
    }
    try scanner.expect(UInt8(ascii: ","), "',' or ']'")
    scanner.skipSpace()
    // Without this check, a type that reads nothing would take the end of `[1,]` for an element.
    if scanner.byte == UInt8(ascii: "]") { throw scanner.failure(expected: "a value") }
    return true
  }
}
