import ConnectionOperations
import ConnectionRuntime

/// The names that follow from a connection's own.
enum CommandNames<Connection: OperableConnection> {
  /// `connect stripe`
  static var command: String { "connect \(Connection.definition.name)" }
  /// The variable with the API key, `STRIPE_API_KEY`.
  static var apiKey: String { prefix + "_API_KEY" }
  /// The variable with the webhook signing secrets, `STRIPE_WEBHOOK_SECRET`.
  static var webhookSecret: String { prefix + "_WEBHOOK_SECRET" }
  /// An operation for the examples in help texts.
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
