import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

/// The command `connect CONNECTION …`, with its subcommands for one generated connection.
public struct ConnectionCommand<Connection: OperableConnection>: AsyncParsableCommand {
  /// The configuration of the command: its name, help and subcommands.
  public static var configuration: CommandConfiguration {
    let definition = Connection.definition
    let names = CommandNames<Connection>.self
    return CommandConfiguration(
      commandName: definition.name,
      abstract: "Calls \(Connection.title)'s operations and receives its events.",
      discussion: """
        The API key is read from \(names.apiKey), signing secrets from \(names.webhookSecret); neither is ever \
        an argument, where other users of the machine could read it.

        EXAMPLES
          \(names.command) operations
          \(names.command) describe \(names.exampleOperation)
          \(names.command) test
        """,
      version: "\(definition.name) \(definition.version) (API version \(definition.apiVersion))",
      subcommands: [
        OperationsCommand<Connection>.self, DescribeCommand<Connection>.self, CallCommand<Connection>.self,
        TestCommand<Connection>.self, ListenCommand<Connection>.self,
      ])
  }

  /// Makes the command without a subcommand, which shows its help.
  public init() {}
}
