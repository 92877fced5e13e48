/// The last touch on a rendered file: blank lines, trailing spaces, and lines that are too wide.
///
/// Templates say where lines break; only how wide a name made a line is not known before it is rendered.
enum SwiftLayout {
  /// The project's line length.
  static let width = 110

  /// The text with at most one blank line in a row, none just inside of braces, no spaces at the ends of lines, a single
  /// line break at its end, and what is too wide broken behind its colon.
  static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = trimmed(line)
      if line.isEmpty, lines.last.map({ $0.isEmpty || $0.hasSuffix("{") }) ?? true { continue }
      if line.drop(while: { $0 == " " }) == "}", lines.last?.isEmpty == true { lines.removeLast() }
      if line.utf8.count > width { lines += broken(line) } else { lines.append(line) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// `case x: y` and `label: value,` on two lines; any other line stays as it is.
  private static func broken(_ line: Substring) -> [Substring] {
    let indentation = line.prefix { $0 == " " }
    let content = line.dropFirst(indentation.count)
    let separator = content.hasPrefix("case \"") ? "\": " : ": "
    guard let place = content.firstRange(of: separator) else { return [line] }
    let isLabel = content[..<place.lowerBound].allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`"
    }
    guard isLabel || content.hasPrefix("case ") else { return [line] }
    let head = content[..<place.upperBound].dropLast()
    return ["\(indentation)\(head)", "\(indentation)  \(content[place.upperBound...])"]
  }
}
