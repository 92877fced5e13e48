import ConnectionOperations
import ConnectionRuntime

/// A check of an API key's read permissions, which asks for one item of a list in each group of operations.
struct AccessCheck<Connection: OperableConnection>: Sendable {
  enum Access: Hashable, Sendable {
    case allowed
    case refused
    /// The call failed for another reason.
    case unknown(String)
  }

  struct Finding: Hashable, Sendable {
    let operation: String
    let access: Access
    let requestID: String?
  }

  let client: Connection

  /// One list query for each group: with cursor paging, and without required parameters.
  static func probes() -> [ConnectionOperation<Connection>] {
    var groups: Set<Substring> = []
    return Connection.operations
      .filter { $0.descriptor.kind == .query && $0.descriptor.paging == .cursor }
      .filter { (try? $0.descriptor.schema().required.isEmpty) == true }
      .sorted { ($0.descriptor.id.count, $0.descriptor.id) < ($1.descriptor.id.count, $1.descriptor.id) }
      .filter { groups.insert($0.descriptor.group).inserted }
      .sorted { $0.descriptor.id < $1.descriptor.id }
  }

  /// Calls an operation, with a limit of one item where it takes a limit.
  func finding(of operation: ConnectionOperation<Connection>) async -> Finding {
    let id = operation.descriptor.id
    do {
      let limit = Connection.definition.cursor?.limit
      let takesLimit = try limit.map { try operation.descriptor.schema().property($0) != nil } ?? false
      let input: JSONValue = takesLimit ? .object([limit ?? "": .number(JSONNumber(1))]) : .object([:])
      let result = try await operation(
        client, input: try OperationInput(json: input.json), options: RequestOptions())
      return Finding(operation: id, access: .allowed, requestID: result.requestID)
    } catch {
      let report = FailureReport(error, details: Connection.Details.self)
      let isRefused = ["permission", "authentication"].contains(report.kind)
      return Finding(
        operation: id, access: isRefused ? .refused : .unknown(report.headline),
        requestID: report.requestID)
    }
  }
}
