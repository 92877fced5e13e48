extension OrderedJSON {
  /// Reads a whole text (RFC 8259) as one value; where a name stands twice in an object, both members are kept.
  ///
  /// - Throws: ``JSONTextError`` at the first place that isn't JSON, or that nests deeper than 128 levels.
  public init(_ bytes: [UInt8]) throws(JSONTextError) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<OrderedJSON, JSONTextError> in
      var reader = Reader(bytes: buffer)
      do throws(JSONTextError) {
        let value = try reader.value()
        try reader.end()
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }
}

/// Steps over the bytes of a text, and knows the path of where it is.
private struct Reader {
  private static let depthLimit = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The containers that are open: the name or the index of the member that is being read.
  private var path: [String] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  mutating func end() throws(JSONTextError) {
    skipSpace()
    guard position == bytes.count else { throw failure("the end of the text") }
  }

  mutating func value() throws(JSONTextError) -> OrderedJSON {
    skipSpace()
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
    func digits(_ reader: inout Reader) -> Int {
      let first = reader.position
      while isDigit(reader.byte) { reader.position += 1 }
      return reader.position - first
    }
    func fail(_ reader: inout Reader) -> JSONTextError {
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

  private mutating func string(_ expected: String) throws(JSONTextError) -> String {
    guard byte == UInt8(ascii: "\"") else { throw failure(expected) }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"),
      bytes[end] >= 0x20
    {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
    guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
      throw failure("a string in valid UTF-8")
    }
    position = end + 1
    return text
  }

  /// The same for a string with escapes, which stands at the reader's place and whose text begins at `start`.
  private mutating func escapedString(from start: Int) throws(JSONTextError) -> String {
    var text: [UInt8] = []
    var at = start
    while at < bytes.count, bytes[at] >= 0x20 {
      if bytes[at] == UInt8(ascii: "\"") {
        guard let string = String(validating: text, as: UTF8.self) else {
          throw failure("a string in valid UTF-8")
        }
        position = at + 1
        return string
      }
      guard bytes[at] == UInt8(ascii: "\\") else {
        text.append(bytes[at])
        at += 1
        continue
      }
      guard let (scalar, length) = escape(at: at) else {
        position = at
        throw failure("a known escape")
      }
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
      at += length
    }
    position = at
    throw failure("the end of a string")
  }

  /// The character that an escape stands for, and how many bytes it takes.
  private func escape(at place: Int) -> (Unicode.Scalar, Int)? {
    guard place + 1 < bytes.count else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard let code = code(at: place) else { return nil }
      if let scalar = Unicode.Scalar(code) { return (scalar, 6) }
      guard code < 0xDC00, let low = self.code(at: place + 6), (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
      else { return nil }
      return (scalar, 12)
    default: return nil
    }
  }

  /// The four hexadecimal digits of `\uXXXX`.
  private func code(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    var code: UInt32 = 0
    for digit in bytes[place + 2..<place + 6] {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      code = code << 4 | UInt32(value)
    }
    return code
  }

  private func failure(_ expected: String) -> JSONTextError {
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

  /// A member as a part of a path: `.email`, or `["e mail"]` where a dot would mislead.
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
