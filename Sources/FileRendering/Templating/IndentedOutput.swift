/// The bytes of a rendered text, whose lines are indented while they are written.
struct IndentedOutput {
  private(set) var bytes: [UInt8] = []
  /// The indentation of the lines that are written now; an empty line gets none.
  private var indentation: [UInt8] = []

  private static let lineBreak = UInt8(ascii: "\n")

  /// Increases the indentation of the lines that are written from here on.
  ///
  /// - Returns: the number of bytes to pass to `outdent(by:)` after these lines.
  mutating func indent(by more: [UInt8]) -> Int {
    indentation += more
    return more.count
  }

  mutating func outdent(by count: Int) { indentation.removeLast(count) }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  mutating func write(_ text: [UInt8]) { text.withUnsafeBufferPointer { write($0) } }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    guard !indentation.isEmpty else { return bytes.append(contentsOf: text) }
    var rest = text[...]
    while let first = rest.first {
      if first != Self.lineBreak, bytes.last ?? Self.lineBreak == Self.lineBreak {
        bytes.append(contentsOf: indentation)
      }
      let end = rest.firstIndex(of: Self.lineBreak).map { $0 + 1 } ?? rest.endIndex
      bytes.append(contentsOf: rest[..<end])
      rest = rest[end...]
    }
  }
}
