import ArgumentParser
import ConnectionRuntime

extension OperationKind: ExpressibleByArgument {}

/// `connect CONNECTION operations`: what can be called.
struct OperationsCommand<Connection: GeneratedConnection>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "operations",
      abstract: "Lists the operations: id, kind, title, and what to be careful with.",
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

  private func table(of descriptors: [OperationDescriptor], style: Style) -> String {
    let idWidth = (descriptors.map(\.id.count).max() ?? 0) + 2
    let titleWidth = (descriptors.map(\.title.count).max() ?? 0) + 2
    return descriptors.map { descriptor in
      let id = style.strong(TextLayout.pad(descriptor.id, to: idWidth))
      let kind = style.faint(TextLayout.pad(descriptor.kind.rawValue, to: 8))
      let cautions = descriptor.cautions.joined(separator: ", ")
      guard !cautions.isEmpty else { return id + kind + descriptor.title }
      return id + kind + TextLayout.pad(descriptor.title, to: titleWidth) + style.careful(cautions)
    }.joined(separator: "\n")
  }
}
