/// A Swift string literal of a sentence: on one line where it fits, else a multi-line literal whose lines are joined again.
struct WrappedStringLiteral: Fragment {
  let text: String

  init(_ value: String, trailing: String = "", width: Int = 96) {
    let literal = SwiftStringLiteral(value).text
    guard literal.count > width else {
      text = literal + trailing
      return
    }
    // Between its quotes the literal is escaped; a line that ends in a backslash goes on in the next one.
    let lines = DocText.wrapped(String(literal.dropFirst().dropLast()))
    text = "\"\"\"\n" + lines.joined(separator: " \\\n") + "\n\"\"\"" + trailing
  }
}
