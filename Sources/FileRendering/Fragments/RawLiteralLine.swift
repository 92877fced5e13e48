/// A line of a raw string literal between `#"""` and `"""#`.
struct RawLiteralLine: Fragment {
  let text: String

  /// Creates a line; one that continues on the next line ends with `\#`.
  init(_ line: String) { text = line }

  /// JSON escaped for such a literal.
  ///
  /// In JSON a backslash occurs before a `#` only as the second of a pair: there the number sign is escaped, because `\#(` would begin
  /// an interpolation. Three quotation marks in a row do not occur in JSON.
  static func holding(json: String) -> String {
    guard json.utf8.contains(UInt8(ascii: "\\")), json.utf8.contains(UInt8(ascii: "#")) else { return json }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count + 16)
    for byte in json.utf8 {
      if byte == UInt8(ascii: "#"), bytes.last == UInt8(ascii: "\\") {
        bytes += Array("\\u0023".utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The reason why the text must not be written to a file; nil where it may.
  var problem: String? {
    var text = text
    return text.withUTF8 { bytes in
      if bytes.contains(where: { $0 < 0x20 }) { return "a control character in a line of a raw literal" }
      guard bytes.contains(UInt8(ascii: "#")) else { return nil }
      let line = Array(bytes)[...]
      if line.firstPlace(of: "\"\"\"#") != nil { return "the end of a raw literal inside of one" }
      return line.dropLast(2).firstPlace(of: "\\#") != nil ? "an escape in a line of a raw literal" : nil
    }
  }
}
