import ConnectionRuntime
import ConnectionOperations

/// Finds out what a key may read, by asking for one item of each group's list.
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

  /// One harmless list a group: cursor paged, and callable without any input.
  static func probes() -> [ConnectionOperation<Connection>] {
    var groups: Set<Substring> = []
    return Connection.operations
      .filter { $0.descriptor.kind == .query && $0.descriptor.paging == .cursor }
      .filter { (try? $0.descriptor.schema().required.isEmpty) == true }
      .sorted { ($0.descriptor.id.count, $0.descriptor.id) < ($1.descriptor.id.count, $1.descriptor.id) }
      .filter { groups.insert($0.descriptor.group).inserted }
      .sorted { $0.descriptor.id < $1.descriptor.id }
  }

  /// Asks for one item, where the operation takes a limit.
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
        operation: id, access: isRefused ? .refused : .unknown("\(report.kind): \(report.message)"),
        requestID: report.requestID)
    }
  }
}
