/// Lays text out in columns and lines.
enum TextLayout {
  /// Fills up with spaces on the right to a width in characters.
  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Breaks text between words into lines of at most `width` characters; a longer word stays whole.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Rows of label and value, the values in one column.
  static func fields(_ rows: [(label: String, value: String)], indent: Int = 2) -> [String] {
    let width = (rows.map(\.label.count).max() ?? 0) + 2
    return rows.map { String(repeating: " ", count: indent) + pad($0.label, to: width) + $0.value }
  }
}
