/// Joins a list or a call that was written over several lines and fits in one.
enum LineJoining {
  typealias Line = SwiftFormatter.Line

  /// Joins a line with those before it, if it closes a bracket that one of them opens; returns whether it did.
  static func join(_ content: Line, to lines: inout [Line]) -> Bool {
    guard let last = lines.last, let end = last.last else { return false }
    if let closing = content.first, isClosing(closing) {
      return joinElement(closing: content, to: &lines)
    }
    // A label before its literal: `summary:` and `"Reads one charge."`.
    if end == UInt8(ascii: ":"), content.first == UInt8(ascii: "\""), last.content.isLabel {
      return replace(1, with: last + [.space] + content, in: &lines)
    }
    // A call whose arguments are in one line, with the closing parenthesis at its end.
    guard end == UInt8(ascii: "("), content.last != UInt8(ascii: "{"), !last.content.isComment,
      let opened = Brackets.depth(of: last), let closed = Brackets.depth(of: content), opened + closed == 0
    else { return false }
    return replace(1, with: last + content, in: &lines)
  }

  /// Joins `[`, one element and `]`, or drops the comma after the only element where it doesn't fit.
  private static func joinElement(closing content: Line, to lines: inout [Line]) -> Bool {
    guard let element = lines.last, !element.content.isComment else { return false }
    if let bracket = element.last, matches(bracket, content[content.startIndex]) {
      return replace(1, with: element + content, in: &lines)
    }
    let opening = lines.dropLast().last
    if let opening, let bracket = opening.last, matches(bracket, content[content.startIndex]),
      !opening.content.isComment, Brackets.depth(of: element).map({ $0 == 0 }) == true,
      content.last != UInt8(ascii: "{") || bracket == UInt8(ascii: "(")
    {
      let inner = element.content.last == UInt8(ascii: ",") ? element.content.dropLast() : element.content
      if replace(2, with: opening + inner + content, in: &lines) {
        // The line that this makes may close a bracket in its turn.
        let joined = lines.removeLast()
        if !join(joined.content, to: &lines) { lines.append(joined) }
        return true
      }
      if bracket == UInt8(ascii: "[") { lines[lines.count - 1] = lines[lines.count - 1].withoutLastComma }
      return false
    }
    if content.first == UInt8(ascii: "]"), isOnlyElement(element, in: lines) {
      lines[lines.count - 1] = element.withoutLastComma
    }
    return false
  }

  /// Whether the element of several lines that ends with the last line is the only one of its array.
  private static func isOnlyElement(_ end: Line, in lines: [Line]) -> Bool {
    guard end.last == UInt8(ascii: ","), end.content.first.map(isClosing) == true else { return false }
    let indentation = end.indentation
    for line in lines.dropLast().reversed() where !line.isEmpty {
      if line.indentation < indentation { return line.last == UInt8(ascii: "[") }
      if line.indentation == indentation, line.last == UInt8(ascii: ",") { return false }
    }
    return false
  }

  private static func replace(_ count: Int, with line: Line, in lines: inout [Line]) -> Bool {
    guard line.count <= SwiftFormatter.width else { return false }
    lines.removeLast(count)
    lines.append(line)
    return true
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  private static func matches(_ opening: UInt8, _ closing: UInt8) -> Bool {
    opening == UInt8(ascii: "(") && closing == UInt8(ascii: ")")
      || opening == UInt8(ascii: "[") && closing == UInt8(ascii: "]")
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line is a name with a colon.
  fileprivate var isLabel: Bool {
    dropLast().allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  fileprivate var withoutLastComma: ArraySlice<UInt8> { last == UInt8(ascii: ",") ? dropLast() : self }
}
