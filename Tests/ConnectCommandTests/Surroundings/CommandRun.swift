import ArgumentParser
import ConnectionRuntime

@testable import ConnectCommand

/// One command, run in this process.
struct CommandRun {
  let output: MemoryOutput
  let messages: MemoryOutput
  /// What the command ended with, nil for success.
  let error: (any Error)?

  /// The message and status that the process would end with.
  var failure: String? { error.map { ConnectionCommand<Miniature>.message(for: $0) } }
  var status: Int32 { error.map { ConnectionCommand<Miniature>.exitCode(for: $0).rawValue } ?? 0 }

  /// Runs `connect miniature ARGUMENTS`.
  static func miniature(
    _ arguments: String..., input: MemoryInput = MemoryInput(), messages: MemoryOutput = MemoryOutput(),
    output: MemoryOutput = MemoryOutput(), variables: [String: String] = Self.variables,
    transport: RecordingTransport? = nil
  ) async -> CommandRun {
    await miniature(
      arguments, input: input, messages: messages, output: output, variables: variables, transport: transport)
  }

  static let variables = ["MINIATURE_API_KEY": "mk_test_0123456789", "MINIATURE_WEBHOOK_SECRET": "s3cret"]

  static func miniature(
    _ arguments: [String], input: MemoryInput = MemoryInput(), messages: MemoryOutput = MemoryOutput(),
    output: MemoryOutput = MemoryOutput(), variables: [String: String] = Self.variables,
    transport: RecordingTransport? = nil
  ) async -> CommandRun {
    // Without a transport of the test's own nothing may be sent anywhere.
    let transport = transport ?? RecordingTransport { _ in .init(status: 500, body: "") }
    let surroundings = CommandSurroundings(
      variables: variables, input: input, output: output, messages: messages, transport: transport,
      terminations: { AsyncStream { $0.finish() } })
    let error = await CommandSurroundings.$current.withValue(surroundings) { () -> (any Error)? in
      do {
        var command = try ConnectionCommand<Miniature>.parseAsRoot(arguments)
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
        return nil
      } catch {
        return error
      }
    }
    let run = CommandRun(output: output, messages: messages, error: error)
    // Printed as the process prints it, with what the environment holds of secrets hidden.
    let last = run.failure.map(surroundings.withoutSecrets) ?? ""
    SaidTexts.look(through: [output.text, messages.text, last], for: variables.values)
    return run
  }
}
