/// A template's text, split into text and tags.
struct TemplateSource {
  enum Piece {
    case text(Substring)
    /// A tag, with the indentation of every line that it writes; only a tag alone on its line has one.
    case tag(TemplateTag, indentation: Substring, isAlone: Bool)
  }

  var name: String
  private(set) var pieces: [Piece] = []

  init(name: String, text: String) throws(TemplateError) {
    self.name = name
    var rest = text[...]
    var number = 1
    while !rest.isEmpty {
      let end = rest.utf8.firstIndex(of: .lineBreak) ?? rest.endIndex
      let next = end < rest.endIndex ? rest.utf8.index(after: end) : end
      try readLine(rest[..<end], lineBreak: rest[end..<next], number: number)
      rest = rest[next...]
      number += 1
    }
  }

  private mutating func readLine(
    _ line: Substring, lineBreak: Substring, number: Int
  ) throws(TemplateError) {
    var found: [(tag: TemplateTag, before: Substring)] = []
    var rest = line
    while let open = rest.firstPair(of: "{") {
      guard let close = rest[open.upperBound...].firstPair(of: "}") else {
        throw TemplateError(template: name, line: number, reason: .unfinishedTag)
      }
      let content = rest[open.upperBound..<close.lowerBound]
      let tag = try TemplateTag(content, line: number, template: name)
      found.append((tag, rest[..<open.lowerBound]))
      rest = rest[close.upperBound...]
    }
    if found.count == 1, let (tag, before) = found.first, before.trimmingBlanks.isEmpty,
      rest.trimmingBlanks.isEmpty, tag.kind != .variable || !before.isEmpty
    {
      // A tag alone on its line is removed with the line; only the line of a value stays.
      pieces.append(.tag(tag, indentation: before, isAlone: true))
      if tag.kind == .variable { pieces.append(.text(lineBreak)) }
      return
    }
    let isAlone = found.count == 1 && found[0].before.isEmpty && rest.trimmingBlanks.isEmpty
    for (tag, before) in found {
      pieces.append(.text(before))
      pieces.append(.tag(tag, indentation: "", isAlone: isAlone))
    }
    pieces.append(.text(rest))
    pieces.append(.text(lineBreak))
  }
}

extension Substring {
  /// The range of the first two equal ASCII characters in a row.
  fileprivate func firstPair(of scalar: Unicode.Scalar) -> Range<Index>? {
    let byte = UInt8(ascii: scalar)
    var start = startIndex
    while let first = utf8[start...].firstIndex(of: byte) {
      let second = utf8.index(after: first)
      if second < endIndex, utf8[second] == byte { return first..<utf8.index(after: second) }
      start = second
    }
    return nil
  }
}
