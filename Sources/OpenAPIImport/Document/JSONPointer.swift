/// A JSON Pointer: the path of a value in a JSON document (RFC 6901).
struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  var parts: [String]

  init(_ parts: [String]) { self.parts = parts }

  /// Creates a pointer from a `$ref`; nil if it refers to another document.
  init?(reference: String) {
    guard reference.hasPrefix("#") else { return nil }
    parts = reference.dropFirst().split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      part in
      Self.unescaped(Self.decoded(part))
    }
  }

  /// The pointer as it is written after `#` in a URL.
  var description: String {
    parts.map { "/" + Self.escaped($0) }.joined()
  }

  static func + (pointer: JSONPointer, part: String) -> JSONPointer { JSONPointer(pointer.parts + [part]) }
  static func + (pointer: JSONPointer, parts: [String]) -> JSONPointer { JSONPointer(pointer.parts + parts) }

  // Hundreds of thousands of pointers are made, and few parts have anything to escape.

  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return part
    }
    return part.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  private static func unescaped(_ part: String) -> String {
    guard part.utf8.contains(UInt8(ascii: "~")) else { return part }
    return part.replacing("~1", with: "/").replacing("~0", with: "~")
  }

  /// The text with percent escapes decoded, because a reference is a URL.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
