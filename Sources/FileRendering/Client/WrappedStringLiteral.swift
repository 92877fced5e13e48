/// A Swift string literal of a sentence: on one line where it fits, otherwise a multi-line literal whose lines are joined by `\`.
struct WrappedStringLiteral: Fragment {
  let text: String

  init(_ value: String, trailing: String = "", width: Int = 96) {
    let literal = SwiftStringLiteral(value).text
    guard literal.count > width else {
      text = literal + trailing
      return
    }
    // The text between the quotes is escaped already; a line that ends in a backslash continues on the next one.
    let lines = DocText.wrapped(String(literal.dropFirst().dropLast()))
    text = "\"\"\"\n" + lines.joined(separator: " \\\n") + "\n\"\"\"" + trailing
  }
}
