/// An error that ends a command with status 1 and a message to the person who gave it.
struct CommandFailure: Error, Hashable, CustomStringConvertible {
  /// The message, ready to be shown.
  let text: ConsoleText

  init(_ text: ConsoleText) { self.text = text }

  var description: String { text.description }
}
