import ConnectionRuntime
import OperationSchemas

/// Answers lines of calls with lines of results, in order, over one client.
struct LineCalls<Connection: GeneratedConnection> {
  let client: Connection
  private let index = OperationIndex<Connection>()

  init(client: Connection) {
    self.client = client
  }

  func run() async throws {
    let surroundings = CommandSurroundings.current
    while let line = try surroundings.input.readLine() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      try surroundings.output.write(await answer(to: LineCall(line)) + [UInt8(ascii: "\n")])
    }
  }

  private func answer(to call: LineCall) async -> [UInt8] {
    var line = JSONLine()
    if let id = call.id { line.add("id", json: id.json) }
    line.add("operation", call.operation)
    do throws(FailureReport) {
      if let problem = call.problem { throw problem }
      let result = try await result(of: call)
      line.add("result", json: JSONLine.compact(result.body))
      line.add("requestID", result.requestID)
      if case .failure(let error) = result.typed {
        line.add("warning", "executed, but not of the declared type: \(error)")
      }
    } catch {
      line.add("error", json: error.json)
    }
    return line.bytes
  }

  private func result(of call: LineCall) async throws(FailureReport) -> OperationResult {
    let operation: ConnectionOperation<Connection>
    do {
      operation = try index.operation(call.operation ?? "")
    } catch {
      throw FailureReport(kind: "unknown-operation", message: error.description)
    }
    do {
      return try await operation(
        client, input: try OperationInput(json: call.input.json), options: call.options)
    } catch {
      throw FailureReport(error, details: Connection.Details.self)
    }
  }
}
