/// The layout of text in columns and lines.
enum TextLayout {
  /// Wraps text at white space into lines of at most `width` characters; a longer word stays whole.
  static func wrap(_ text: String, width: Int) -> [ConsoleText] {
    var lines: [ConsoleText] = []
    var line: ConsoleText = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let word: ConsoleText = "\(word)"
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line = line.isEmpty ? word : "\(line) \(word)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Rows of label and value, with the values aligned in one column.
  static func fields(_ rows: [(label: ConsoleText, value: ConsoleText)], indent: Int = 2) -> [ConsoleText] {
    let width = (rows.map(\.label.count).max() ?? 0) + 2
    return rows.map { .spaces(indent) + $0.label.padded(to: width) + $0.value }
  }
}
