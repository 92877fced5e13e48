import ArgumentParser

/// The end of a command's process: its exit status, and the last message.
struct CommandEnding: Sendable {
  var status: Int32
  /// The message, which goes to standard output where the status is 0, as help does; otherwise to standard error.
  var text: ConsoleText?

  init(status: Int32, text: ConsoleText?) {
    self.status = status
    self.text = text
  }

  /// Makes the end of a command whose arguments can't be parsed, or that ask for help.
  ///
  /// The parser's messages show arguments unescaped. So where one has characters that a terminal would interpret, the message is
  /// the one for the same arguments with these characters escaped.
  init<Root: ParsableCommand>(parsing arguments: [String], failed error: any Error, of root: Root.Type) {
    status = root.exitCode(for: error).rawValue
    let visible = arguments.map { VisibleCharacters.text($0) }
    guard visible != arguments else {
      text = Self.message(for: error, of: root)
      return
    }
    do {
      _ = try root.parseAsRoot(visible)
      text = "Error: the arguments have control characters where none can stand"
    } catch {
      text = Self.message(for: error, of: root)
    }
  }

  /// Makes the end of a command that failed while it ran, or that shows help instead of running.
  init<Root: ParsableCommand>(running error: any Error, of root: Root.Type) {
    status = root.exitCode(for: error).rawValue
    switch error {
    case let failure as CommandFailure: text = "Error: \(failure.text)"
    case is ExitCode: text = nil
    case is ValidationError, is CleanExit: text = Self.message(for: error, of: root)
    default: text = status == 0 ? Self.message(for: error, of: root) : "Error: \(root.message(for: error))"
    }
  }

  private static func message<Root: ParsableCommand>(for error: any Error, of root: Root.Type) -> ConsoleText?
  {
    let message = root.fullMessage(for: error)
    return message.isEmpty ? nil : ConsoleText(paragraphs: message)
  }
}
