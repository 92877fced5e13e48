/// The first line of a span and the marks below it, both laid out for a terminal.
struct SourceExcerpt {
  /// The line, or the part of a long one around the span.
  let line: String
  /// `^~~~` under the span; one `^` where it is empty.
  let underline: String
  /// The blanks before the underline.
  let indentation: String

  /// Lays out the span's first line in at most `width` columns.
  init(_ span: SourceSpan, width: Int) {
    let part = Self.part(of: span)
    let display = DisplayText(String(decoding: span.file.bytes[part.bytes], as: UTF8.self))
    let cells = display.cells
    let first = span.start.column - 1 - part.column
    let end =
      span.end.line > span.start.line
      ? display.scalarCount : min(span.end.column - 1 - part.column, display.scalarCount)
    // A span may begin inside a cell, at a combining mark; the cell that holds it is marked then.
    let from = Self.cellIndex(of: first, in: cells)
    let to = max(from, cells.firstIndex { $0.scalar >= end } ?? cells.count)
    let window = Self.window(around: from..<to, in: cells, width: width)

    let line = span.file.lineRange(span.start.line)
    let head = window.lowerBound > 0 || part.bytes.lowerBound > line.lowerBound ? "…" : ""
    let tail = window.upperBound < cells.count || part.bytes.upperBound < line.upperBound ? "…" : ""
    self.line = head + cells[window].map(\.text).joined() + tail
    let before = cells[window.lowerBound..<min(from, window.upperBound)].reduce(head.count) { $0 + $1.width }
    indentation = String(repeating: " ", count: before)
    let marked = cells[from..<min(to, max(from, window.upperBound))].reduce(0) { $0 + $1.width }
    underline = "^" + String(repeating: "~", count: max(0, marked - 1))
  }

  /// The bytes of a line that are laid out, and the column, counted from 0, that they begin at: of a line of megabytes
  /// only what may be seen.
  private static func part(of span: SourceSpan) -> (bytes: Range<Int>, column: Int) {
    let reach = 4_096
    let line = span.file.lineRange(span.start.line)
    guard line.count > 4 * reach else { return (line, 0) }
    let bytes = span.file.bytes
    var lower = max(line.lowerBound, span.start.offset - reach)
    while lower > line.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    var upper = min(line.upperBound, span.start.offset + reach)
    while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return (lower..<max(lower, upper), span.file.position(atOffset: lower).column - 1)
  }

  private static func cellIndex(of scalar: Int, in cells: [DisplayText.Cell]) -> Int {
    guard let after = cells.firstIndex(where: { $0.scalar > scalar }) else {
      guard let last = cells.last else { return 0 }
      // Behind the last cell, unless the scalar is that cell's own.
      return scalar >= last.scalar + last.text.unicodeScalars.count ? cells.count : cells.count - 1
    }
    return max(0, after - 1)
  }

  /// The cells to show: all of a short line, otherwise those around the span, its start a third in.
  private static func window(
    around marked: Range<Int>, in cells: [DisplayText.Cell], width: Int
  ) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return cells.indices }
    let room = max(8, width - 2)
    var lower = min(marked.lowerBound, cells.count)
    var used = 0
    while lower > 0, used + cells[lower - 1].width <= room / 3 {
      lower -= 1
      used += cells[lower].width
    }
    var upper = min(marked.lowerBound, cells.count)
    while upper < cells.count, used + cells[upper].width <= room {
      used += cells[upper].width
      upper += 1
    }
    while lower > 0, used + cells[lower - 1].width <= room {
      lower -= 1
      used += cells[lower].width
    }
    return lower..<upper
  }
}
