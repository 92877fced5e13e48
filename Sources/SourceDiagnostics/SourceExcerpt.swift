/// The first line of a span and the marks below it, laid out for a terminal.
struct SourceExcerpt {
  /// The line, or the part of a long line around the span.
  let line: String
  /// The mark under the span, `^~~~`; a single `^` for an empty span.
  let underline: String
  /// The blanks before the mark.
  let indentation: String

  /// Lays out the span's first line in at most `width` columns.
  init(_ span: SourceSpan, width: Int) {
    let part = Self.part(of: span)
    let display = DisplayText(part.text)
    let cells = display.cells
    let first = span.start.column - 1 - part.skipped
    let end =
      span.end.line > span.start.line
      ? display.scalarCount : min(span.end.column - 1 - part.skipped, display.scalarCount)
    // A span may begin inside of a cell, at a combining mark; then the whole cell is marked.
    let from = Self.cellIndex(of: first, in: cells)
    let to = max(from, cells.firstIndex { $0.scalar >= end } ?? cells.count)
    let window = Self.window(around: from..<to, in: cells, width: width)

    let head = window.lowerBound > 0 || part.skipped > 0 ? "…" : ""
    let tail = window.upperBound < cells.count || part.isCut ? "…" : ""
    line = head + cells[window].map(\.text).joined() + tail
    let before = cells[window.lowerBound..<min(from, window.upperBound)].reduce(head.count) { $0 + $1.width }
    indentation = String(repeating: " ", count: before)
    let marked = cells[from..<min(to, max(from, window.upperBound))].reduce(0) { $0 + $1.width }
    underline = "^" + String(repeating: "~", count: max(0, marked - 1))
  }

  /// The span's first line, or the part around the place if it is long: a line may have megabytes, and
  /// thousands of problems.
  private static func part(of span: SourceSpan) -> (text: String, skipped: Int, isCut: Bool) {
    let line = span.file.lineRange(span.start.line)
    guard line.count > 4 * reach else { return (span.file.line(span.start.line), 0, false) }
    let bytes = span.file.bytes
    func isInside(_ offset: Int) -> Bool { offset < line.upperBound && bytes[offset] & 0xC0 == 0x80 }
    var lower = max(line.lowerBound, span.start.offset - reach)
    while isInside(lower) { lower += 1 }
    var upper = min(line.upperBound, max(lower, span.start.offset) + reach)
    while isInside(upper) { upper += 1 }
    // Columns count characters from the start of the line; those before the part are known from the place.
    let before = bytes[lower..<max(lower, min(span.start.offset, upper))].count { $0 & 0xC0 != 0x80 }
    return (
      String(decoding: bytes[lower..<upper], as: UTF8.self), max(0, span.start.column - 1 - before),
      upper < line.upperBound
    )
  }

  /// The number of bytes of a long line that are laid out before and after a place.
  private static let reach = 1_000

  private static func cellIndex(of scalar: Int, in cells: [DisplayText.Cell]) -> Int {
    guard let after = cells.firstIndex(where: { $0.scalar > scalar }) else {
      guard let last = cells.last else { return 0 }
      // Beyond the last cell, unless the scalar belongs to that cell.
      return scalar >= last.scalar + last.text.unicodeScalars.count ? cells.count : cells.count - 1
    }
    return max(0, after - 1)
  }

  /// The cells to show: all of a short line, otherwise those around the span, which starts after a third of
  /// the width.
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
