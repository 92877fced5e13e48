import ConnectionOperations
import ConnectionRuntime

/// The names of a connection's command and environment variables.
enum CommandNames<Connection: OperableConnection> {
  /// The command of the connection, such as `connect stripe`.
  static var command: String { "connect \(Connection.definition.name)" }
  /// The environment variable with the API key, such as `STRIPE_API_KEY`.
  static var apiKey: String { prefix + "_API_KEY" }
  /// The environment variable with the webhook signing secrets, such as `STRIPE_WEBHOOK_SECRET`.
  static var webhookSecret: String { prefix + "_WEBHOOK_SECRET" }
  /// The id of an operation for the examples in help texts.
  static var exampleOperation: String {
    let descriptors = Connection.operations.map(\.descriptor)
    let example =
      descriptors.first { $0.id == "customers.create" } ?? descriptors.first { $0.kind == .action }
    return (example ?? descriptors.first)?.id ?? "ID"
  }

  private static var prefix: String {
    String(Connection.definition.name.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
