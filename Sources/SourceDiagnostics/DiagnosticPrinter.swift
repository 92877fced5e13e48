/// Formats diagnostics for a terminal, each with its source line and a mark below the place.
public struct DiagnosticPrinter: Sendable {
  /// Whether the text has ANSI colours.
  public var usesColour: Bool
  /// The maximum number of columns of a source line; a longer line is cut around the place.
  public var lineWidth: Int

  /// Creates a printer.
  public init(usesColour: Bool = false, lineWidth: Int = 100) {
    self.usesColour = usesColour
    self.lineWidth = lineWidth
  }

  /// The maximum number of problems to show; the number of the others is printed.
  private static let most = 1_000

  /// Formats the diagnostics in the order of their places, at most a thousand; the text ends with a line end.
  public func text(_ diagnostics: Diagnostics) -> String {
    let shown = diagnostics.sorted.prefix(Self.most).map(text).joined()
    let rest = diagnostics.all.count - Self.most
    return rest > 0 ? shown + "\(rest) more are not shown; --format json has all of them\n" : shown
  }

  /// Formats a diagnostic with its notes.
  public func text(_ diagnostic: Diagnostic) -> String {
    let severity = paint(diagnostic.severity.rawValue, diagnostic.severity == .error ? .red : .yellow)
    let place = diagnostic.span.map(\.description) ?? diagnostic.path
    var text = header(place, severity, diagnostic.message)
    let remedy = diagnostic.remedy.map(DisplayText.short)
    if let span = diagnostic.span {
      text += excerpt(span, remedy: remedy)
    } else if let remedy {
      text += Self.lines(of: remedy).map { "  = \($0)\n" }.joined()
    }
    for note in diagnostic.notes {
      text += header(note.span.description, paint("note", .cyan), note.message)
      text += excerpt(note.span, remedy: nil)
    }
    return text
  }

  private func header(_ place: String?, _ label: String, _ message: String) -> String {
    let place = place.map { paint(DisplayText.harmlessLine($0) + ":", .bold) + " " } ?? ""
    return "\(place)\(label): \(paint(DisplayText.harmlessLine(DisplayText.short(message)), .bold))\n"
  }

  /// The source line, the mark below it, and the remedy: after the mark, or below it if it has several lines.
  private func excerpt(_ span: SourceSpan, remedy: String?) -> String {
    let excerpt = SourceExcerpt(span, width: lineWidth)
    let number = String(span.start.line)
    let blank = String(repeating: " ", count: number.count)
    let remedies = remedy.map(Self.lines) ?? []
    var text = " \(number) | \(excerpt.line)\n"
    text += " \(blank) | \(excerpt.indentation)\(paint(excerpt.underline, .green))"
    if let only = remedies.first, remedies.count == 1 {
      text += " \(only)\n"
    } else {
      text += "\n" + remedies.map { " \(blank) = \($0)\n" }.joined()
    }
    return text
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
