/// Text for a person at a terminal: the one door through which it goes there.
///
/// The words of our own source are taken as they are, with their line breaks and colours. Whatever is interpolated (a server's
/// message, an argument, a file's name, an error) is made visible: a character that would move the cursor, break the line, change
/// the direction of writing or hide itself is shown as `\n` or `\u{1B}`. So no text from outside can forge a line of ours.
/// A text can't be made of a `String` otherwise: literals are static, and everything else is interpolated.
struct ConsoleText: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The text as it is written to the terminal.
  let description: String

  private init(shown description: String) { self.description = description }

  init(stringLiteral value: StaticString) { description = value.description }

  init(stringInterpolation: Interpolation) { description = stringInterpolation.text }

  /// Text of several lines that was laid out here, such as a help text; only its line breaks are taken as they are.
  init(paragraphs text: String) {
    description = VisibleCharacters.text(text) { $0 == "\n" }
  }

  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

    /// Adds what was made visible already.
    mutating func appendInterpolation(_ shown: ConsoleText) { text += shown.description }

    /// Adds anything else, made visible.
    mutating func appendInterpolation<Value>(_ value: Value) {
      text += VisibleCharacters.text(String(describing: value))
    }
  }
}

extension ConsoleText {
  /// How many characters it has.
  var count: Int { description.count }
  var isEmpty: Bool { description.isEmpty }

  /// Fills up with spaces on the right to a width in characters.
  func padded(to width: Int) -> ConsoleText {
    ConsoleText(shown: description + String(repeating: " ", count: max(0, width - count)))
  }

  /// So many spaces.
  static func spaces(_ count: Int) -> ConsoleText { ConsoleText(shown: String(repeating: " ", count: count)) }

  static func + (left: ConsoleText, right: ConsoleText) -> ConsoleText { "\(left)\(right)" }
}

extension [ConsoleText] {
  /// The texts one behind the other.
  func joined(separator: ConsoleText) -> ConsoleText {
    guard let first else { return "" }
    return dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
  }
}
