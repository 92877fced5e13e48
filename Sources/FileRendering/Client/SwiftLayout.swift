/// The final layout of a rendered file: blank lines, trailing spaces, and lines that are too wide.
///
/// Templates decide where lines break, but the width of a line with names in it is known only after rendering.
enum SwiftLayout {
  /// The project's line length.
  static let width = 110

  private typealias Line = ArraySlice<UInt8>

  /// The text with at most one blank line in a row, none just inside of braces, no spaces at the ends of lines, a single
  /// line break at its end, and lines that are too wide broken after their colon or equals sign.
  static func tidied(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    // A blank line is written only with the next line, which may suppress it.
    var isBlankLineDue = false
    for line in text.lines {
      let line = line.withoutTrailingSpaces
      if line.isEmpty {
        isBlankLineDue = !output.isEmpty && !output.endsLine(with: UInt8(ascii: "{"))
        continue
      }
      let content = line.drop { $0 == UInt8(ascii: " ") }
      if isBlankLineDue, !content.elementsEqual([UInt8(ascii: "}")]) { output.append(.lineBreak) }
      isBlankLineDue = false
      if line.count > width, let (head, rest) = broken(content) {
        let indentation = line[..<content.startIndex]
        output += indentation + head + [.lineBreak] + indentation + [.space, .space] + rest
      } else {
        output += line
      }
      output.append(.lineBreak)
    }
    return output.isEmpty ? [.lineBreak] : output
  }

  /// Splits `case x: y`, `case x = y` and `label: value,` in two; nil for any other line.
  private static func broken(_ content: Line) -> (head: Line, rest: Line)? {
    if content.starts(with: "case ".utf8), let place = content.firstPlace(of: " = \"") {
      let start = place.upperBound - 1
      return (content[..<start].dropLast(), content[start...])
    }
    let separator: StaticString = content.starts(with: "case \"".utf8) ? "\": " : ": "
    guard let place = content.firstPlace(of: separator) else { return nil }
    let isLabel = String(decoding: content[..<place.lowerBound], as: UTF8.self).allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`"
    }
    guard isLabel || content.starts(with: "case ".utf8) else { return nil }
    return (content[..<place.upperBound].dropLast(), content[place.upperBound...])
  }
}

extension [UInt8] {
  /// Whether the last complete line ends with a byte.
  fileprivate func endsLine(with byte: UInt8) -> Bool { count > 1 && self[count - 2] == byte }
}
