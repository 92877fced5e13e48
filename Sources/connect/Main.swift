import ArgumentParser
import ConnectCommand
import ProjectVersion
import StripeConnection
import StripeOperations

/// The operator's command: calls of generated connections from a terminal or a script.
@main
struct Connect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect",
    abstract: "Calls the operations of generated connections and receives their events.",
    discussion: """
      Keys and secrets come from the environment: NAME_API_KEY and NAME_WEBHOOK_SECRET, with the name of the connection \
      in capitals.

      EXAMPLES, for a connection NAME
        connect NAME operations --kind query
        connect NAME describe OPERATION
        connect NAME call OPERATION PARAMETER=VALUE …
        connect NAME listen --port 4242
      """,
    version: Release.version,
    subcommands: [ConnectionCommand<StripeClient>.self])

  static func main() async {
    await CommandProcess.run(Self.self)
  }
}
