/// Lines that are already in the language of the file, composed from other fragments or rendered by a template.
///
/// A tag alone on an indented line indents all of them.
public struct RawLines: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Creates a fragment from lines; a line break at the end is removed, because the template's own line has one.
  public init(_ text: String) {
    self.text = text.utf8.last == .lineBreak ? String(Substring(text.utf8.dropLast())) : text
  }

  /// Creates a fragment from an array of lines.
  public init(_ lines: [String]) {
    self.init(lines.joined(separator: "\n"))
  }
}

/// An integer in decimal digits.
public struct DecimalText: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Creates the text of an integer.
  public init(_ value: Int) { text = String(value) }
}
