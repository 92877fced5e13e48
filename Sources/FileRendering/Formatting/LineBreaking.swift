/// Breaks a line that is too wide.
enum LineBreaking {
  typealias Line = SwiftFormatter.Line

  /// Appends a line in as many lines as it takes; one that can't be broken stays as it is.
  static func append(_ line: Line, to output: inout [UInt8]) {
    let indentation = line.indentation
    guard !line.content.isComment else {
      output += line
      return
    }
    let lines = broken(line.content, at: indentation)
    for (index, line) in lines.enumerated() {
      if index > 0 { output.append(.lineBreak) }
      output += line
    }
  }

  private static func broken(_ content: Line, at indentation: Int) -> [Line] {
    guard indentation + content.count > SwiftFormatter.width else {
      return [indented(content, by: indentation)]
    }
    if let property = property(content, at: indentation) { return property }
    if let commas = Brackets.commas(in: content), let first = commas.first, first < content.endIndex - 1 {
      let ends = commas.filter { $0 < content.endIndex - 1 }.map { $0 + 1 } + [content.endIndex]
      let starts = [content.startIndex] + ends.dropLast()
      return zip(starts, ends).map { indented(content[$0..<$1].content, by: indentation) }
    }
    if let (head, rest) = labelled(content) {
      return [indented(head, by: indentation)] + broken(rest, at: indentation + 2)
    }
    return [indented(content, by: indentation)]
  }

  /// `public var name: Type {` with the brace in a line of its own, and the type as well where it doesn't fit otherwise.
  private static func property(_ content: Line, at indentation: Int) -> [Line]? {
    guard content.starts(with: "public var ".utf8), content.last == UInt8(ascii: "{"),
      let colon = content.firstPlace(of: ": ")
    else { return nil }
    let brace = indented([UInt8(ascii: "{")], by: indentation)
    let declaration = content.dropLast(2)
    if indentation + declaration.count <= SwiftFormatter.width {
      return [indented(declaration, by: indentation), brace]
    }
    let head = indented(declaration[..<colon.upperBound].dropLast(), by: indentation)
    let type = declaration[colon.upperBound...]
    guard indentation + 2 + type.count > SwiftFormatter.width, type.last == UInt8(ascii: ">"),
      let start = type.firstIndex(of: UInt8(ascii: "<"))
    else { return [head, indented(type, by: indentation + 2), brace] }
    let arguments = type[(start + 1)...].dropLast()
    return [
      head, indented(type[...start], by: indentation + 2), indented(arguments, by: indentation + 4),
      indented([UInt8(ascii: ">")], by: indentation + 2), brace,
    ]
  }

  /// Splits `case x: y`, `case x = y` and `label: value,` in two; nil for any other line.
  private static func labelled(_ content: Line) -> (head: Line, rest: Line)? {
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

  private static func indented(_ content: Line, by indentation: Int) -> Line {
    repeatElement(.space, count: indentation) + content
  }
}
