import ConnectionRuntime
import ConnectionOperations

/// A connection's operations by their ids.
struct OperationIndex<Connection: OperableConnection>: Sendable {
  private let operations: [String: ConnectionOperation<Connection>]

  init() {
    operations = Dictionary(
      Connection.operations.map { ($0.descriptor.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The operation of that id; throws with the nearest id where there is none.
  func operation(_ id: String) throws(CommandFailure) -> ConnectionOperation<Connection> {
    if let operation = operations[id] { return operation }
    let suggestion = Spelling.suggestion(for: id, among: operations.keys)
    throw CommandFailure("\(Connection.title) has no operation '\(id)'\(suggestion)")
  }
}

extension OperationDescriptor {
  /// `customers` of `customers.create`: what stands before the last dot.
  var group: Substring {
    id.lastIndex(of: ".").map { id[..<$0] } ?? ""
  }

  /// What a person should know before a call.
  var cautions: [String] {
    (movesMoney ? ["moves money"] : []) + (destructive ? ["destructive"] : [])
  }

  /// The input schema, read.
  func schema() throws(CommandFailure) -> SchemaNode {
    do {
      return try SchemaNode(json: inputSchemaJSON)
    } catch {
      throw CommandFailure("the input schema of \(id) can't be read: \(error)")
    }
  }
}
