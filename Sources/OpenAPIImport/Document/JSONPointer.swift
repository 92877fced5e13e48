/// A place in a JSON document (RFC 6901).
struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  var parts: [String]

  init(_ parts: [String]) { self.parts = parts }

  /// The target of a `$ref`; nil where it leads out of the document.
  init?(reference: String) {
    guard reference.hasPrefix("#") else { return nil }
    parts = reference.dropFirst().split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      part in
      Self.unescaped(Self.decoded(part))
    }
  }

  /// As it stands behind `#` in a URL.
  var description: String {
    parts.map { "/" + Self.escaped($0) }.joined()
  }

  static func + (pointer: JSONPointer, part: String) -> JSONPointer { JSONPointer(pointer.parts + [part]) }
  static func + (pointer: JSONPointer, parts: [String]) -> JSONPointer { JSONPointer(pointer.parts + parts) }

  // Pointers are made by the hundred thousand, and few parts have anything to escape.

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

  /// Percent escapes resolved, since a reference is a URL.
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
