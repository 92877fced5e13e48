import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

extension OperationKind: ExpressibleByArgument {}

/// The command `connect CONNECTION operations`, which lists the operations.
struct OperationsCommand<Connection: OperableConnection>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "operations",
      abstract: "Lists the operations: id, kind, title, and whether one moves money or can't be undone.",
      discussion: """
        EXAMPLES
          \(CommandNames<Connection>.command) operations --kind query
          \(CommandNames<Connection>.command) operations --json
        """)
  }

  @Option(help: ArgumentHelp("Only actions, or only queries.", valueName: "action|query"))
  var kind: OperationKind?

  @Flag(help: "Prints a JSON array.")
  var json = false

  func run() async throws {
    let surroundings = CommandSurroundings.current
    let descriptors = Connection.operations.map(\.descriptor)
      .filter { kind == nil || $0.kind == kind }
      .sorted { $0.id < $1.id }
    if json {
      try surroundings.print(.array(descriptors.map(\.summaryJSON)), pretty: true)
    } else {
      try surroundings.print(table(of: descriptors, style: surroundings.style))
    }
  }

  private func table(of descriptors: [OperationDescriptor], style: Style) -> ConsoleText {
    let rows = descriptors.map {
      descriptor -> (id: ConsoleText, title: ConsoleText, about: OperationDescriptor) in
      ("\(descriptor.id)", "\(descriptor.title)", descriptor)
    }
    let idWidth = (rows.map(\.id.count).max() ?? 0) + 2
    let titleWidth = (rows.map(\.title.count).max() ?? 0) + 2
    return rows.map { row -> ConsoleText in
      let id = style.strong(row.id.padded(to: idWidth))
      let kind = style.faint(ConsoleText("\(row.about.kind.rawValue)").padded(to: 8))
      let cautions = row.about.cautions.joined(separator: ", ")
      guard !cautions.isEmpty else { return id + kind + row.title }
      return id + kind + row.title.padded(to: titleWidth) + style.careful("\(cautions)")
    }.joined(separator: "\n")
  }
}
