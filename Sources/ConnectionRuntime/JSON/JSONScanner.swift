/// A scanner over the bytes of a JSON text.
///
/// It is the copyable part of ``JSONReader``: a copy looks ahead without moving the original. The pointer stays valid because
/// only ``JSONReader`` makes a scanner, inside the closure that has the bytes, and the reader can't be copied out.
struct JSONScanner {
  /// The maximum nesting of objects and arrays.
  static let depthLimit = 128

  /// The maximum stack size of decoding, in bytes. The frames of a value stack up as deep as the text nests, and threads may have
  /// as little as 512 KiB.
  static let stackLimit = 256 << 10

  let base: UnsafePointer<UInt8>
  let end: Int
  var position = 0
  var depth = 0
  /// Whether lone surrogates and bytes that are not UTF-8 are read as U+FFFD, instead of being errors.
  var repairsText = false
  /// The stack address when decoding began.
  private let stackStart = Self.stackPlace()

  init(base: UnsafePointer<UInt8>, end: Int) {
    self.base = base
    self.end = end
  }

  /// The offset at which the text begins: behind a byte order mark, if there is one.
  static func textStart(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The byte at the scanner's position; 0, which no JSON token begins with, at the end.
  @inline(__always)
  var byte: UInt8 { position < end ? base[position] : 0 }

  @inline(__always)
  mutating func skipSpace() {
    while position < end {
      let byte = base[position]
      if byte > 0x20 { return }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  @inline(__always)
  mutating func expect(_ wanted: UInt8, _ expected: StaticString) throws(JSONError) {
    guard byte == wanted else { throw failure(expected: "\(expected)") }
    position += 1
  }

  @inline(__always)
  mutating func enter() throws(JSONError) {
    depth += 1
    if depth > Self.depthLimit {
      throw JSONError(
        path: "", expected: "at most \(Self.depthLimit) levels of nesting", found: "another level",
        offset: position)
    }
    let place = Self.stackPlace()
    if max(place, stackStart) - min(place, stackStart) > Self.stackLimit {
      throw JSONError(
        path: "", expected: "nesting that the stack has room for", found: "another level of large objects",
        offset: position)
    }
  }

  /// An address in the current stack frame.
  @inline(never)
  private static func stackPlace() -> UInt {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
  }

  /// Reads `true`, `false` or `null`.
  mutating func word(_ word: StaticString, _ expected: StaticString) throws(JSONError) {
    let count = word.utf8CodeUnitCount
    guard count <= end - position else { throw failure(expected: "\(expected)") }
    for index in 0..<count where base[position + index] != word.utf8Start[index] {
      throw failure(expected: "\(expected)")
    }
    position += count
  }

  @inline(__always)
  mutating func boolean() throws(JSONError) -> Bool {
    if starts(with: 0x6575_7274, at: position) {
      position += 4
      return true
    }
    guard byte == UInt8(ascii: "f"), starts(with: 0x6573_6C61, at: position + 1) else {
      throw failure(expected: "true or false")
    }
    position += 5
    return false
  }

  /// Whether these four bytes are at an offset; the lowest byte of `word` is the first.
  @inline(__always)
  func starts(with word: UInt32, at place: Int) -> Bool {
    place + 4 <= end
      && UInt32(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt32.self)) == word
  }

  /// The kind of the value at the scanner's position, after white space.
  func kind() -> JSONKind {
    var ahead = self
    ahead.skipSpace()
    switch ahead.byte {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: return .invalid
    }
  }

  /// An error at the scanner's position.
  @inline(never)
  func failure(expected: String) -> JSONError {
    JSONError(path: "", expected: expected, found: found(), offset: position)
  }
}
