/// A reader of lines that end with CR LF; it refuses every other control character but the tab.
///
/// Parsers differ about other line ends: RFC 9112, 2.2, lets a server accept a lone LF, and has it refuse or replace a lone CR.
struct LineReader {
  /// The number of bytes of all lines so far, including the incomplete one and the line ends.
  private(set) var count = 0
  private var line: [UInt8] = []
  private var hasReturn = false

  /// Reads the next line, without its line end; nil where it is not complete yet.
  ///
  /// At most `limit` bytes of all lines are read, and at most `lineLimit` of this one.
  mutating func next(
    _ input: inout ByteCursor, limit: Int, lineLimit: Int = .max, tooLong: RequestRefusal
  ) throws(RequestRefusal) -> [UInt8]? {
    while !input.isEmpty {
      if !hasReturn {
        let text = input.take(until: Self.isControl)
        count += text.count
        guard count <= limit, line.count + text.count <= lineLimit else { throw tooLong }
        line += text
      }
      guard let byte = input.takeFirst() else { break }
      count += 1
      if hasReturn {
        guard byte == UInt8(ascii: "\n") else { throw .malformed("A line has a CR without an LF.") }
        guard count <= limit else { throw tooLong }
        hasReturn = false
        defer { line = [] }
        return line
      }
      guard byte == UInt8(ascii: "\r") else {
        throw .malformed(
          byte == UInt8(ascii: "\n")
            ? "A line ends with LF and not with CR LF." : "A line has a control character."
        )
      }
      hasReturn = true
    }
    return nil
  }

  /// Whether a line has begun.
  var isWithinLine: Bool { hasReturn || !line.isEmpty }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F
  }
}
