/// The last pass over every emitted Swift file, and the only place where lines are broken by their width.
///
/// A template writes a list or a call over several lines, with a comma after each element; the width of a line is known only after
/// rendering. This pass joins what fits in a line, breaks what doesn't, drops the comma after the only element of an array, and
/// leaves at most one blank line in a row, none just inside of braces, no spaces at the ends of lines and one line break at the end.
/// Comments and multi-line string literals keep their lines.
struct SwiftFormatter {
  /// The project's line length, in bytes of UTF-8: a line has at most as many columns.
  static let width = 110

  typealias Line = ArraySlice<UInt8>

  /// The lines so far.
  private var lines: [Line] = []
  /// Whether the next line belongs to a multi-line string literal.
  private var isInLiteral = false
  /// Whether a blank line is due before the next line, which may suppress it.
  private var isBlankLineDue = false

  private init() {}

  /// The formatted text.
  static func formatted(_ text: [UInt8]) -> [UInt8] {
    var formatter = SwiftFormatter()
    for line in text.lines { formatter.append(line) }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 64)
    for line in formatter.lines {
      if line.count > width { LineBreaking.append(line, to: &output) } else { output += line }
      output.append(.lineBreak)
    }
    return output.isEmpty ? [.lineBreak] : output
  }

  private mutating func append(_ line: Line) {
    guard !isInLiteral else {
      // A line break and the spaces before it are part of the literal's value only in an invisible way: none is written.
      lines.append(line.withoutTrailingSpaces)
      isInLiteral = !line.togglesLiteral
      return
    }
    let line = line.withoutTrailingSpaces
    let content = line.content
    guard let first = content.first else {
      isBlankLineDue = lines.last.map { $0.last != UInt8(ascii: "{") } ?? false
      return
    }
    if isBlankLineDue, !(content.count == 1 && first == UInt8(ascii: "}")) { lines.append([]) }
    isBlankLineDue = false
    isInLiteral = line.togglesLiteral
    if isInLiteral || content.isComment || !LineJoining.join(content, to: &lines) { lines.append(line) }
  }
}

extension ArraySlice<UInt8> {
  /// The line without its indentation.
  var content: ArraySlice<UInt8> { drop { $0 == .space } }

  /// The number of spaces before the content.
  var indentation: Int { content.startIndex - startIndex }

  /// Whether the content is a comment.
  var isComment: Bool { starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) }

  /// Whether a multi-line string literal begins or ends in the line.
  fileprivate var togglesLiteral: Bool {
    guard let place = firstPlace(of: "\"\"\"") else { return false }
    return self[place.upperBound...].firstPlace(of: "\"\"\"") == nil
  }
}
