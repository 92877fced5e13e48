/// Parses JSON text from its bytes, and tracks the path of the current value.
struct OrderedJSONReader {
  private static let depthLimit = 128

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// The path to the current value: for each open container the name or index of the member that is being
  /// read.
  private var path: [String] = []
  private let limit: Int
  private var values = 0

  init(bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  mutating func end() throws(JSONTextError) {
    skipSpace()
    guard position == bytes.count else { throw failure("the end of the text") }
  }

  mutating func value() throws(JSONTextError) -> OrderedJSON {
    skipSpace()
    values += 1
    guard values <= limit else { throw failure("at most \(limit) values") }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string("a string"))
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object() throws(JSONTextError) -> OrderedJSON {
    try enter()
    var members: [OrderedJSON.Member] = []
    skipSpace()
    while byte != UInt8(ascii: "}") {
      if !members.isEmpty {
        try take(",", "',' or '}'")
        skipSpace()
      }
      let name = try string("a name")
      skipSpace()
      try take(":", "':'")
      path[path.count - 1] = component(name)
      members.append(.init(name: name, value: try value()))
      path[path.count - 1] = ""
      skipSpace()
    }
    leave()
    return .object(members)
  }

  private mutating func array() throws(JSONTextError) -> OrderedJSON {
    try enter()
    var elements: [OrderedJSON] = []
    skipSpace()
    while byte != UInt8(ascii: "]") {
      if !elements.isEmpty { try take(",", "',' or ']'") }
      path[path.count - 1] = "[\(elements.count)]"
      elements.append(try value())
      path[path.count - 1] = ""
      skipSpace()
    }
    leave()
    return .array(elements)
  }

  private mutating func enter() throws(JSONTextError) {
    guard path.count < Self.depthLimit else { throw failure("at most \(Self.depthLimit) levels of nesting") }
    path.append("")
    position += 1
  }

  private mutating func leave() {
    path.removeLast()
    position += 1
  }

  private mutating func take(_ wanted: Character, _ expected: String) throws(JSONTextError) {
    guard byte == wanted.asciiValue else { throw failure(expected) }
    position += 1
  }

  private mutating func word(_ word: String, _ value: OrderedJSON) throws(JSONTextError) -> OrderedJSON {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("a value") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONTextError) -> String {
    let start = position
    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
    func digits(_ reader: inout OrderedJSONReader) -> Int {
      let first = reader.position
      while isDigit(reader.byte) { reader.position += 1 }
      return reader.position - first
    }
    func fail(_ reader: inout OrderedJSONReader) -> JSONTextError {
      reader.position = start
      return reader.failure("a value")
    }
    if byte == UInt8(ascii: "-") { position += 1 }
    let startsWithZero = byte == UInt8(ascii: "0")
    let whole = digits(&self)
    guard whole == 1 || (whole > 1 && !startsWithZero) else { throw fail(&self) }
    if byte == UInt8(ascii: ".") {
      position += 1
      guard digits(&self) > 0 else { throw fail(&self) }
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      guard digits(&self) > 0 else { throw fail(&self) }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  func failure(_ expected: String) -> JSONTextError {
    let found =
      if position >= bytes.count {
        "the end of the text"
      } else if byte > 0x20, byte < 0x7F {
        "'\(Character(Unicode.Scalar(byte)))'"
      } else {
        "byte 0x\(String(byte, radix: 16, uppercase: true))"
      }
    return JSONTextError(path: "$" + path.joined(), expected: expected, found: found, offset: position)
  }

  /// A member's name as a path component: `.email`, or `["e mail"]` for a name that is not plain.
  private func component(_ name: String) -> String {
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    return isPlain ? ".\(name)" : "[\"\(name)\"]"
  }
}
