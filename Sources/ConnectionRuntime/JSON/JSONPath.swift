/// Computes the path of an offset in a JSON text by scanning the text again from its start.
package enum JSONPath {
  /// A container that is open at the offset.
  private enum Level {
    case object(name: String?)
    case array(index: Int)
  }

  /// The path of the value at `offset`, such as `$.items[0].email`.
  static func of(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let base = bytes.baseAddress else { return "$" }
    var scanner = JSONScanner(base: base, end: bytes.count)
    scanner.position = JSONScanner.textStart(in: bytes)
    var levels: [Level] = []
    // A text that is invalid at the offset ends the walk there, with the levels that were open.
    try? walk(&scanner, until: offset, &levels)
    return levels.reduce(into: "$") { path, level in
      switch level {
      case .object(nil): break
      case .object(let name?): path += component(name)
      case .array(let index): path += "[\(index)]"
      }
    }
  }

  /// A field's name as a path component: `.email`, or `["e mail"]` where a dot would be ambiguous.
  package static func component(_ name: String) -> String {
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

  private static func walk(
    _ scanner: inout JSONScanner, until offset: Int, _ levels: inout [Level]
  ) throws(JSONError) {
    repeat {
      scanner.skipSpace()
      if scanner.position >= offset { return }
      switch scanner.byte {
      case UInt8(ascii: "{"):
        scanner.position += 1
        levels.append(.object(name: nil))
      case UInt8(ascii: "["):
        scanner.position += 1
        levels.append(.array(index: 0))
      default:
        try scanner.skipValue()
        if scanner.position > offset { return }
      }
      guard try advance(&scanner, until: offset, &levels) else { return }
    } while true
  }

  /// Moves to the next value, leaving the containers that end here; false where the offset or the end comes first.
  private static func advance(
    _ scanner: inout JSONScanner, until offset: Int, _ levels: inout [Level]
  ) throws(JSONError) -> Bool {
    while let level = levels.last {
      scanner.skipSpace()
      if scanner.position >= offset { return false }
      let byte = scanner.byte
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        levels.removeLast()
        scanner.position += 1
        continue
      }
      let follows = byte == UInt8(ascii: ",")
      if follows { scanner.position += 1 }
      scanner.skipSpace()
      switch level {
      case .array(let index):
        levels[levels.count - 1] = .array(index: follows ? index + 1 : index)
      case .object:
        levels[levels.count - 1] = .object(name: nil)
        if scanner.position >= offset { return false }
        let name = try scanner.string()
        if scanner.position > offset { return false }
        levels[levels.count - 1] = .object(name: name)
        scanner.skipSpace()
        try scanner.expect(UInt8(ascii: ":"), "':'")
      }
      return true
    }
    return false
  }
}
