/// Marks in a rendered text between which every line is indented further.
///
/// A mark stands in a line of its own, and goes away with it. The marks are control characters that no fragment may contain.
enum Indentation {
  private static let open: UInt8 = 1
  private static let close: UInt8 = 2

  static func opening(by spaces: Int) -> String { "\u{1}\(spaces)" }
  static let closing = "\u{2}"

  /// Whether a text would be taken for a mark.
  static func containsMark(_ text: String) -> Bool {
    text.utf8.contains { $0 == open || $0 == close }
  }

  /// The text with every line indented as its marks say; a line without text gets no spaces.
  static func applied(to text: String) -> String {
    guard containsMark(text) else { return text }
    var widths = [0]
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count * 5 / 4)
    let newline = UInt8(ascii: "\n")
    for line in Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false).dropLastNewline()
    {
      if line.first == open {
        let digits = String(decoding: line.dropFirst(), as: UTF8.self)
        widths.append((widths.last ?? 0) + (Int(digits) ?? 0))
      } else if line.first == close {
        widths.removeLast()
      } else {
        if !line.isEmpty {
          output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: widths.last ?? 0))
        }
        output.append(contentsOf: line)
        output.append(newline)
      }
    }
    if !text.hasSuffix("\n") { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }
}

extension [ArraySlice<UInt8>] {
  /// The lines without the empty rest that splitting leaves after a last line break.
  fileprivate func dropLastNewline() -> ArraySlice<ArraySlice<UInt8>> {
    last?.isEmpty == true ? dropLast() : self[...]
  }
}
