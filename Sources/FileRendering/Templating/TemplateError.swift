/// An error in a template: it is invalid, or it could not be rendered.
///
/// Common Mustache implementations ignore these errors; here a file is never made from a template that has one.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason of an error.
  public enum Reason: Hashable, Sendable {
    /// No template has this name.
    case unknownTemplate(nearest: String?)
    /// The bytes of the template are not UTF-8.
    case notUTF8
    /// A `{{` without its `}}`.
    case unfinishedTag
    /// A tag of a kind that templates do not use: `{{{ }}}`, `{{& }}`, `{{= }}`, `{{< }}`, `{{$ }}`, `{{% }}`, `{{>* }}`.
    case unsupportedTag(String)
    /// A tag whose name is not letters, digits and `_`; dotted names and transforms are not used.
    case malformedName(String)
    /// A section that is opened here and closed nowhere.
    case unclosedSection(String)
    /// A `{{/name}}` that closes nothing, or another section than the open one.
    case unexpectedClose(String, open: String?)
    /// A partial whose name is that of no template.
    case unknownPartial(String, nearest: String?)
    /// A name that no view model in scope has.
    case unknownName(String)
    /// A name whose value is absent; a section around it would handle that.
    case absentValue(String)
    /// A flag, a list or a model where text is expected.
    case notText(String, kind: String)
    /// A text that its fragment type rejects, such as a doc line with a line break.
    case refusedFragment(String)
    /// A text of several lines that shares its line with other text.
    case severalLines(String)
    /// A partial that includes itself without end, directly or through others.
    case endlessPartial(String)
  }

  /// The template's name, without folder and extension.
  public var template: String
  /// The line in the template, counted from 1; nil where the error has no line.
  public var line: Int?
  /// The reason.
  public var reason: Reason

  /// Creates an error.
  public init(template: String, line: Int? = nil, reason: Reason) {
    self.template = template
    self.line = line
    self.reason = reason
  }

  /// The template, the line and the reason, as a message.
  public var description: String {
    let place = line.map { "template '\(template)', line \($0)" } ?? "template '\(template)'"
    return "\(place): \(message)"
  }

  private var message: String {
    switch reason {
    case .unknownTemplate(let nearest): "there is no template of this name" + Self.hint(nearest)
    case .notUTF8: "the file is not UTF-8"
    case .unfinishedTag: "'{{' has no '}}' in its line"
    case .unsupportedTag(let tag):
      "'{{\(tag)' is not used in templates; what a value's text is, its type decides"
    case .malformedName(let name): "'\(name)' is not a name: names are letters, digits and '_'"
    case .unclosedSection(let name): "the section '\(name)' is never closed"
    case .unexpectedClose(let name, let open?): "'{{/\(name)}}' stands where '\(open)' is open"
    case .unexpectedClose(let name, nil): "'{{/\(name)}}' closes a section that is not open"
    case .unknownPartial(let name, let nearest): "there is no template '\(name)'" + Self.hint(nearest)
    case .unknownName(let name): "nothing here has the name '\(name)'"
    case .absentValue(let name): "'\(name)' has no value here; put it in a section '{{#\(name)}}'"
    case .notText(let name, let kind): "'\(name)' is a \(kind), not a text"
    case .refusedFragment(let problem): problem
    case .severalLines(let name): "'\(name)' has a line break and does not stand alone on its line"
    case .endlessPartial(let name): "the template '\(name)' includes itself without end"
    }
  }

  private static func hint(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}
