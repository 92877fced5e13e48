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
      Keys and secrets come from the environment, as in STRIPE_API_KEY and STRIPE_WEBHOOK_SECRET.

      EXAMPLES
        connect stripe operations --kind query
        connect stripe describe customers.create
        connect stripe call customers.create email=ada@example.com
        connect stripe listen --port 4242
      """,
    version: Release.version,
    subcommands: [ConnectionCommand<StripeClient>.self])

  static func main() async {
    await CommandProcess.run(Self.self)
  }
}
