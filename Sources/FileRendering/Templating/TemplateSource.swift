/// A template's text, read for its tags before Mustache sees it.
///
/// Only variables, sections, inverted sections, partials and comments are let through: everything else that Mustache
/// offers either decides meaning in a template or fails in silence.
struct TemplateSource {
  enum Kind { case variable, section, inverted, close, partial, comment }

  struct Tag {
    var kind: Kind
    var name: String
    var line: Int
  }

  var name: String
  var tags: [Tag]
  /// The text for Mustache: HTML escaping off, and the indentation of lines that hold one tag marked.
  var text: String

  init(name: String, text: String) throws(TemplateError) {
    self.name = name
    var tags: [Tag] = []
    var lines: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let found = try Self.tags(in: line, number: index + 1, template: name)
      tags += found
      lines.append(Self.markingIndentation(of: line, tags: found))
    }
    self.tags = tags
    self.text = "{{% CONTENT_TYPE:TEXT}}\n" + lines.joined(separator: "\n")
    try checkSections()
  }

  private static func tags(in line: Substring, number: Int, template: String) throws(TemplateError) -> [Tag] {
    var tags: [Tag] = []
    var rest = line
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw TemplateError(template: template, line: number, reason: .unfinishedTag)
      }
      let content = rest[open.upperBound..<close.lowerBound]
      tags.append(try tag(content, number: number, template: template))
      rest = rest[close.upperBound...]
    }
    return tags
  }

  private static func tag(
    _ content: Substring, number: Int, template: String
  ) throws(TemplateError) -> Tag {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .close, ">": .partial, "!": .comment,
    ]
    guard let first = content.first else {
      throw TemplateError(template: template, line: number, reason: .malformedName(""))
    }
    if "{&=<$%".contains(first) {
      throw TemplateError(template: template, line: number, reason: .unsupportedTag(String(first)))
    }
    let kind = kinds[first] ?? .variable
    if kind == .comment { return Tag(kind: kind, name: "", line: number) }
    let name = trimmed(kind == .variable ? content : content.dropFirst())
    if kind == .partial, name.hasPrefix("*") {
      throw TemplateError(template: template, line: number, reason: .unsupportedTag(">*"))
    }
    let isName = !name.isEmpty && name.utf8.allSatisfy(isNameByte)
    guard isName || (name == "." && kind == .variable) else {
      throw TemplateError(template: template, line: number, reason: .malformedName(String(name)))
    }
    return Tag(kind: kind, name: String(name), line: number)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }

  /// Mustache indents only the first line of a value and loses a partial's indentation inside sections, so that a line which
  /// holds nothing but such a tag is bracketed with marks instead, and `Indentation` acts on them in the finished text.
  private static func markingIndentation(of line: Substring, tags: [Tag]) -> String {
    let spaces = line.prefix { $0 == " " }
    guard !spaces.isEmpty, tags.count == 1, let tag = tags.first,
      tag.kind == .variable || tag.kind == .partial
    else { return String(line) }
    let rest = trimmed(line.dropFirst(spaces.count))
    guard rest.hasPrefix("{{"), rest.hasSuffix("}}") else { return String(line) }
    return Indentation.opening(by: spaces.count) + "\n" + rest + "\n" + Indentation.closing
  }

  private func checkSections() throws(TemplateError) {
    var open: [Tag] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted: open.append(tag)
      case .close:
        guard open.last?.name == tag.name else {
          let reason = TemplateError.Reason.unexpectedClose(tag.name, open: open.last?.name)
          throw TemplateError(template: name, line: tag.line, reason: reason)
        }
        open.removeLast()
      case .variable, .partial, .comment: break
      }
    }
    if let tag = open.last {
      throw TemplateError(template: name, line: tag.line, reason: .unclosedSection(tag.name))
    }
  }
}
