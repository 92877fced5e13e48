import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

/// `connect CONNECTION …`: the verbs over one generated connection.
public struct ConnectionCommand<Connection: OperableConnection>: AsyncParsableCommand {
  /// The name of the connection, its verbs, and where its key comes from.
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

  /// The command without a verb, which shows its help.
  public init() {}
}
