/// Text for a person at a terminal, with everything from outside escaped; commands write no other text there.
///
/// Literals are unchanged, with their line breaks and colours. Interpolated values (a server's message, an argument, a file's
/// name, an error) are escaped: a character that would move the cursor, break the line, change the text direction or be invisible
/// is shown as `
///
/// ` or `\u{1B}`. So no text from outside can forge a line of ours. There is no other way to make one from a `String`: literals
/// are static, and everything else is interpolated.
struct ConsoleText: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The text as it is written to the terminal.
  let description: String

  private init(shown description: String) { self.description = description }

  init(stringLiteral value: StaticString) { description = value.description }

  init(stringInterpolation: Interpolation) { description = stringInterpolation.text }

  /// Makes text of several lines that was laid out here, such as a help text; only its line breaks are not escaped.
  init(paragraphs text: String) {
    description = VisibleCharacters.text(text) { $0 == "\n" }
  }

  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

    /// Appends text that is already escaped.
    mutating func appendInterpolation(_ shown: ConsoleText) { text += shown.description }

    /// Appends any other value, escaped.
    mutating func appendInterpolation<Value>(_ value: Value) {
      text += VisibleCharacters.text(String(describing: value))
    }
  }
}

extension ConsoleText {
  /// The number of characters.
  var count: Int { description.count }
  var isEmpty: Bool { description.isEmpty }

  /// The text padded with spaces on the right to a width in characters.
  func padded(to width: Int) -> ConsoleText {
    ConsoleText(shown: description + String(repeating: " ", count: max(0, width - count)))
  }

  /// A text of spaces.
  static func spaces(_ count: Int) -> ConsoleText { ConsoleText(shown: String(repeating: " ", count: count)) }

  static func + (left: ConsoleText, right: ConsoleText) -> ConsoleText { "\(left)\(right)" }
}

extension [ConsoleText] {
  /// The concatenation of the texts with a separator.
  func joined(separator: ConsoleText) -> ConsoleText {
    guard let first else { return "" }
    return dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
  }
}
