/// The text style of a terminal, which is not used for a file or a pipe.
struct Style: Sendable {
  let isColoured: Bool

  func strong(_ text: ConsoleText) -> ConsoleText { wrap(text, "1") }
  func faint(_ text: ConsoleText) -> ConsoleText { wrap(text, "2") }
  func good(_ text: ConsoleText) -> ConsoleText { wrap(text, "32") }
  func bad(_ text: ConsoleText) -> ConsoleText { wrap(text, "31") }
  func careful(_ text: ConsoleText) -> ConsoleText { wrap(text, "33") }

  private func wrap(_ text: ConsoleText, _ code: ConsoleText) -> ConsoleText {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
