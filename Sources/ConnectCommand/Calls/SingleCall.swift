import ConnectionOperations
import ConnectionRuntime

/// A call from the command line's arguments.
struct SingleCall<Connection: OperableConnection> {
  let id: String
  let arguments: [String]
  let inputFile: String?
  let printsTyped: Bool
  let isConfirmed: Bool
  let settings: ClientSettings
  let options: RequestOptions

  private var surroundings: CommandSurroundings { .current }

  func run() async throws {
    let operation = try OperationIndex<Connection>().operation(id)
    let file = try inputFile.map { try InputFile.bytes(at: $0) }
    let input = try CallInput.json(arguments: arguments, file: file, schema: operation.descriptor.schema())
    let client = try settings.client(of: Connection.self)
    try Confirmation.ask(for: operation.descriptor, isGiven: isConfirmed)
    try show(try await result(of: operation, client: client, input: input))
  }

  private func result(
    of operation: ConnectionOperation<Connection>, client: Connection, input: JSONValue
  ) async throws(CommandFailure) -> OperationResult {
    do {
      return try await operation(client, input: try OperationInput(json: input.json), options: options)
    } catch {
      throw FailureReport(error, details: Connection.Details.self).failure
    }
  }

  private func show(_ result: OperationResult) throws {
    switch (result.typed, printsTyped) {
    case (.success(let typed), true):
      try surroundings.results.write(Self.ended(typed))
    case (.success, false):
      try surroundings.results.write(Self.ended(result.body))
    case (.failure(let error), false):
      try surroundings.results.write(Self.ended(result.body))
      try surroundings.say("Warning: \(unreadable(error, in: result))")
    case (.failure(let error), true):
      throw CommandFailure(unreadable(error, in: result))
    }
  }

  private func unreadable(_ error: JSONError, in result: OperationResult) -> ConsoleText {
    let request: ConsoleText = result.requestID.map { " (request \($0))" } ?? ""
    return """
      the call was executed\(request), but its response is not a \(operationReturns): \
      \(error.path): expected \(error.expected), found \(error.found)
      """
  }

  private var operationReturns: String {
    (try? OperationIndex<Connection>().operation(id).descriptor.returns) ?? "response of the declared type"
  }

  private static func ended(_ bytes: [UInt8]) -> [UInt8] {
    bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")]
  }
}
