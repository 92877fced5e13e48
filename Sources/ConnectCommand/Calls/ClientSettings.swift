import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

/// The command-line options of the client, common to all subcommands that make calls.
struct ClientSettings: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Sends to another server: https, or http to this machine.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("Acts for a connected account.", valueName: "account"))
  var account: String?

  @Option(
    help: ArgumentHelp(
      "How long a call may take in all, retries included; 80 unless given.", valueName: "seconds"))
  var timeout: Double?

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e9) {
      throw ValidationError("--timeout is a positive number of seconds.")
    }
  }

  /// The API key from the environment.
  static func keyText<Connection: OperableConnection>(
    for connection: Connection.Type
  ) throws(CommandFailure) -> String {
    let name = CommandNames<Connection>.apiKey
    guard let text = CommandSurroundings.current.variables[name], !text.isEmpty else {
      throw CommandFailure("\(name) is not set; it holds the \(Connection.title) API key")
    }
    return text
  }

  /// Makes the client of a connection, with the API key from the environment.
  func client<Connection: OperableConnection>(
    of connection: Connection.Type
  ) throws(CommandFailure) -> Connection {
    var configuration = ClientConfiguration(apiKey: APIKey(try Self.keyText(for: connection)))
    configuration.baseURL = baseURL
    configuration.account = account
    if let timeout { configuration.timeout = .seconds(timeout) }
    // Standard output is for results only; the default log handler would write there.
    let surroundings = CommandSurroundings.current
    configuration.logger = ConsoleLogHandler.logger(surroundings)
    if let transport = surroundings.transport { configuration.transport = transport }
    do {
      return try Connection(configuration: configuration)
    } catch {
      throw FailureReport(error, details: Connection.Details.self).failure
    }
  }
}
