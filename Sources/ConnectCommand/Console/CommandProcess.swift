import ArgumentParser
import Foundation

/// The process of a command.
public enum CommandProcess {
  /// The status that a shell reports for a process that SIGPIPE ended.
  private static let brokenPipeStatus: Int32 = 128 + 13

  /// Parses the command line, runs the command that it names and ends the process with that command's status.
  ///
  /// SIGPIPE is ignored: a network connection that the peer closed must be an error of that call, not the end of the process. An
  /// output whose reader has closed it ends the command without a message, as is usual in pipes.
  public static func run<Root: AsyncParsableCommand>(_ root: Root.Type) async -> Never {
    signal(SIGPIPE, SIG_IGN)
    let ending = await ending(of: root, arguments: Array(CommandLine.arguments.dropFirst()))
    do {
      if let text = ending.text {
        let surroundings = CommandSurroundings.current
        try ending.status == 0 ? surroundings.print(text) : surroundings.say(text)
      }
    } catch {
      Foundation.exit(brokenPipeStatus)
    }
    Foundation.exit(ending.status)
  }

  private static func ending<Root: AsyncParsableCommand>(
    of root: Root.Type, arguments: [String]
  ) async -> CommandEnding {
    do throws(CommandFailure) {
      try checkArguments()
    } catch {
      return CommandEnding(running: error, of: root)
    }
    var command: any ParsableCommand
    do {
      command = try root.parseAsRoot(arguments)
    } catch {
      return CommandEnding(parsing: arguments, failed: error, of: root)
    }
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return CommandEnding(status: 0, text: nil)
    } catch is OutputClosed {
      return CommandEnding(status: brokenPipeStatus, text: nil)
    } catch {
      return CommandEnding(running: error, of: root)
    }
  }

  /// Refuses arguments that are not UTF-8, which Swift would change.
  private static func checkArguments() throws(CommandFailure) {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      if String(validatingCString: argument) == nil {
        throw CommandFailure("argument \(index) is not UTF-8; nothing was sent")
      }
    }
  }
}
