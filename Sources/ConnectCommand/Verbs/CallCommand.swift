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

  @Flag(help: "Prints what the typed client read, not the response as it came.")
  var typed = false

  @Option(
    help: ArgumentHelp("Has the API put the object where its id would stand; repeatable.", valueName: "path"))
  var expand: [String] = []

  @Option(help: ArgumentHelp("Makes the call at most once, however often it is sent.", valueName: "key"))
  var idempotencyKey: String?

  @OptionGroup var client: ClientSettings

  @Flag(help: "Goes ahead with an operation that moves money or destroys something.")
  var yes = false

  @Flag(help: "Reads one call a line from standard input, and prints one result a line.")
  var lines = false

  @Option(
    help: ArgumentHelp(
      "With --lines, how many calls may be under way at once; answers keep the order of the lines.",
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
