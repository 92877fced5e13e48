/// Why a command can't go on, said to the person who gave it; the command ends with status 1.
struct CommandFailure: Error, Hashable, CustomStringConvertible {
  /// The reason, ready to be shown.
  let text: ConsoleText

  init(_ text: ConsoleText) { self.text = text }

  var description: String { text.description }
}
