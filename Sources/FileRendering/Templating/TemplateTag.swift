/// A tag of a template: `{{…}}`.
///
/// Of Mustache, only variables, sections, inverted sections, partials and comments are supported: its other features
/// either decide meaning in a template or fail silently.
struct TemplateTag {
  enum Kind { case variable, section, inverted, close, partial, comment }

  var kind: Kind
  /// The name in it; `.` for the current value, empty for a comment.
  var name: String
  /// The line in the template, counted from 1.
  var line: Int

  /// Parses the text between the braces.
  init(_ content: Substring, line: Int, template: String) throws(TemplateError) {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .close, ">": .partial, "!": .comment,
    ]
    guard let first = content.first else {
      throw TemplateError(template: template, line: line, reason: .malformedName(""))
    }
    if "{&=<$%".contains(first) {
      throw TemplateError(template: template, line: line, reason: .unsupportedTag(String(first)))
    }
    kind = kinds[first] ?? .variable
    self.line = line
    guard kind != .comment else {
      name = ""
      return
    }
    name = String((kind == .variable ? content : content.dropFirst()).trimmingBlanks)
    if kind == .partial, name.hasPrefix("*") {
      throw TemplateError(template: template, line: line, reason: .unsupportedTag(">*"))
    }
    let isName = !name.isEmpty && name.utf8.allSatisfy(Self.isNameByte)
    guard isName || (name == "." && kind == .variable) else {
      throw TemplateError(template: template, line: line, reason: .malformedName(name))
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Substring {
  /// The text without the spaces and tabs at its ends.
  var trimmingBlanks: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
