import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

/// The command `connect CONNECTION describe ID`, which describes one operation.
struct DescribeCommand<Connection: OperableConnection>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let command = CommandNames<Connection>.command
    let example = CommandNames<Connection>.exampleOperation
    return CommandConfiguration(
      commandName: "describe",
      abstract: "Shows one operation: endpoint, permission, parameters, result.",
      discussion: """
        EXAMPLES
          \(command) describe \(example)
          \(command) describe \(example) --json    the input's JSON Schema, with all the rest
        """)
  }

  @Argument(
    help: ArgumentHelp("The operation.", valueName: "id"),
    completion: .list(Connection.operations.map(\.descriptor.id)))
  var id: String

  @Flag(help: "Prints a JSON object.")
  var json = false

  func run() async throws {
    let surroundings = CommandSurroundings.current
    let descriptor = try OperationIndex<Connection>().operation(id).descriptor
    let schema = try descriptor.schema()
    if json {
      var members = descriptor.summaryJSON.members
      members["input"] = .object(schema.members)
      try surroundings.print(.object(members), pretty: true)
    } else {
      let description = OperationDescription(
        descriptor: descriptor, schema: schema, style: surroundings.style)
      try surroundings.print(description.lines.joined(separator: "\n"))
    }
  }
}
