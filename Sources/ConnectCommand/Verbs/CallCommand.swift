import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

/// The command `connect CONNECTION call`, which calls one operation from the command line, or many from lines of JSON.
struct CallCommand<Connection: OperableConnection>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "call", abstract: "Calls an operation and prints the response.",
      discussion: CallHelp.discussion(of: Connection.self))
  }

  @Argument(
    help: ArgumentHelp("The operation.", valueName: "id"),
    completion: .list(Connection.operations.map(\.descriptor.id)))
  var id: String?

  @Argument(
    help: ArgumentHelp(
      "name=value, name[member]=value, name[0][member]=value or name:=JSON.", valueName: "input"))
  var arguments: [String] = []

  @Option(
    help: ArgumentHelp(
      "A JSON object with the input, - for standard input; arguments win.", valueName: "file"),
    completion: .file())
  var input: String?

  @Flag(help: "Prints the response as the client decodes it, not unchanged.")
  var typed = false

  @Option(
    help: ArgumentHelp("Expands an id to its object in the response; repeatable.", valueName: "path"))
  var expand: [String] = []

  @Option(
    help: ArgumentHelp(
      "The idempotency key: a repeated call with the same key is not executed again.", valueName: "key"))
  var idempotencyKey: String?

  @OptionGroup var client: ClientSettings

  @Flag(help: "Confirms an operation that moves money or can't be undone.")
  var yes = false

  @Flag(help: "Reads one call per line from standard input, and prints one result per line.")
  var lines = false

  @Option(
    help: ArgumentHelp(
      "With --lines, the number of concurrent calls; results keep the order of the lines.",
      valueName: "count"))
  var concurrency = 1

  func validate() throws {
    if lines {
      let alone = id == nil && input == nil && idempotencyKey == nil && expand.isEmpty && !typed
      guard alone else {
        throw ValidationError("--lines takes the operation, its input and its options from the lines.")
      }
      guard (1...1000).contains(concurrency) else {
        throw ValidationError("--concurrency is a number from 1 to 1000.")
      }
    } else if concurrency != 1 {
      throw ValidationError("--concurrency goes with --lines.")
    } else if id == nil {
      throw ValidationError("Name an operation, or give --lines.")
    }
  }

  func run() async throws {
    if let id {
      try await SingleCall<Connection>(
        id: id, arguments: arguments, inputFile: input, printsTyped: typed, isConfirmed: yes,
        settings: client,
        options: RequestOptions(idempotencyKey: idempotencyKey, expand: expand)
      ).run()
    } else {
      try await LineCalls(client: try client.client(of: Connection.self), concurrency: concurrency).run()
    }
  }
}
