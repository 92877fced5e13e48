import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

/// The command `connect CONNECTION test`, which tests the API key and lists what it may read.
struct TestCommand<Connection: OperableConnection>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: "Tests the API key: whether it is valid, its mode, and what it may read.",
      discussion: """
        Sends queries only. Of the key, no more than its prefix and last four characters is shown. The status is 0 \
        where the API accepts the key, otherwise 1.
        """)
  }

  @OptionGroup var settings: ClientSettings

  func run() async throws {
    let surroundings = CommandSurroundings.current
    let style = surroundings.style
    let client = try settings.client(of: Connection.self)
    let key = KeyDescription(
      key: try ClientSettings.keyText(for: Connection.self), prefixes: Connection.keyPrefixes)
    try surroundings.print("key     \(style.strong("\(key.shown)"))  \(key.meaning)")

    let check = AccessCheck(client: client)
    let probes = AccessCheck<Connection>.probes()
    guard let test = try testOperation() ?? probes.first else {
      throw CommandFailure("\(Connection.title) has no query to test the key with")
    }
    let verdict = await check.finding(of: test)
    try surroundings.print("test    \(Self.line(for: verdict, style: style))")
    switch verdict.access {
    case .allowed: break
    case .refused: throw CommandFailure("the API refuses this key")
    case .unknown(let reason): throw CommandFailure("\(reason)")
    }

    try surroundings.print(style.strong("may read"))
    let groups = probes.map { probe -> ConsoleText in "\(probe.descriptor.group)" }
    let width = (groups.map(\.count).max() ?? 0) + 2
    for (group, probe) in zip(groups, probes) {
      let finding = await check.finding(of: probe)
      try surroundings.print("  \(group.padded(to: width))\(Self.line(for: finding, style: style))")
    }
  }

  private func testOperation() throws(CommandFailure) -> ConnectionOperation<Connection>? {
    guard let id = Connection.testOperation else { return nil }
    return try OperationIndex<Connection>().operation(id)
  }

  private static func line(for finding: AccessCheck<Connection>.Finding, style: Style) -> ConsoleText {
    let answer =
      switch finding.access {
      case .allowed: style.good("yes")
      case .refused: style.bad("no ")
      case .unknown(let reason): style.careful("?   \(reason)")
      }
    let request: ConsoleText = finding.requestID.map { "  \($0)" } ?? ""
    return "\(answer)  \(style.faint("\(finding.operation)\(request)"))"
  }
}
