/// Scans a composed line of Swift code for what it must not contain.
///
/// Texts in it are literals and names are checked, so nothing should ever be found: the scan is a second safeguard, against a view that
/// puts external text into code without making a fragment of it first.
enum SwiftCodeScan {
  /// The problem with the code; nil where there is none.
  static func problem(of code: String) -> String? {
    var code = code
    let found = code.withUTF8 { fault(in: $0) }
    return found.map { "\($0) in the code '\(code)'" }
  }

  private enum Place {
    case code(parentheses: Int)
    case literal
  }

  private static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    // A literal may contain an interpolation, which may contain another literal.
    var places: [Place] = [.code(parentheses: 0)]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      if byte < 0x20 || byte == 0x7F { return "a control character" }
      switch (places[places.count - 1], byte) {
      case (.literal, UInt8(ascii: "\\")):
        if next == UInt8(ascii: "(") { places.append(.code(parentheses: 0)) }
        index += 1
      case (.literal, UInt8(ascii: "\"")): places.removeLast()
      case (.literal, _): break
      case (.code, UInt8(ascii: "\"")): places.append(.literal)
      case (.code(let open), UInt8(ascii: "(")): places[places.count - 1] = .code(parentheses: open + 1)
      case (.code(let open), UInt8(ascii: ")")):
        if open == 0, places.count > 1 {
          places.removeLast()
        } else {
          places[places.count - 1] = .code(parentheses: open - 1)
        }
      case (.code, UInt8(ascii: "/")):
        if next == UInt8(ascii: "/") || next == UInt8(ascii: "*") { return "a comment" }
      case (.code, UInt8(ascii: ";")), (.code, UInt8(ascii: "#")):
        return "a '\(Character(Unicode.Scalar(byte)))'"
      case (.code, _): break
      }
    }
    return places.count == 1 ? nil : "a text without an end"
  }
}
