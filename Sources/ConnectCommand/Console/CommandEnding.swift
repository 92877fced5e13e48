import ArgumentParser

/// What a command's process ends with: its status, and the last words.
struct CommandEnding: Sendable {
  var status: Int32
  /// Said on standard output where the status is 0, as help is; otherwise on standard error.
  var text: ConsoleText?

  init(status: Int32, text: ConsoleText?) {
    self.status = status
    self.text = text
  }

  /// Arguments that name no command, or that ask for help.
  ///
  /// The parser's messages show arguments as they were given. So where one has characters that a terminal would obey, the message is
  /// the one for the same arguments with these made visible.
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

  /// A command that failed, or that shows help in place of doing something.
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
