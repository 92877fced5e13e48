/// Lines that are already in the language of the file, composed from other fragments or rendered by a template.
///
/// A tag alone on an indented line indents all of them.
public struct RawLines: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Takes lines; a line break at the end goes, because the template's own line has one.
  public init(_ text: String) {
    self.text = text.utf8.last == .lineBreak ? String(Substring(text.utf8.dropLast())) : text
  }

  /// Takes lines one by one.
  public init(_ lines: [String]) {
    self.init(lines.joined(separator: "\n"))
  }
}

/// A whole number in decimal digits.
public struct DecimalText: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Writes a number.
  public init(_ value: Int) { text = String(value) }
}
