import ConnectionOperations
import ConnectionRuntime

/// A lookup table of a connection's operations by id.
struct OperationIndex<Connection: OperableConnection>: Sendable {
  private let operations: [String: ConnectionOperation<Connection>]

  init() {
    operations = Dictionary(
      Connection.operations.map { ($0.descriptor.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The operation with an id.
  ///
  /// - Throws: ``CommandFailure`` with the nearest id where there is none.
  func operation(_ id: String) throws(CommandFailure) -> ConnectionOperation<Connection> {
    if let operation = operations[id] { return operation }
    let suggestion = Spelling.suggestion(for: id, among: operations.keys)
    throw CommandFailure("\(Connection.title) has no operation '\(id)'\(suggestion)")
  }
}

extension OperationDescriptor {
  /// The group of the operation: the part of its id before the last dot, such as `customers` of `customers.create`.
  var group: Substring {
    id.lastIndex(of: ".").map { id[..<$0] } ?? ""
  }

  /// The warnings to show before a call.
  var cautions: [String] {
    (movesMoney ? ["moves money"] : []) + (destructive ? ["destructive"] : [])
  }

  /// The parsed input schema.
  func schema() throws(CommandFailure) -> SchemaNode {
    do {
      return try SchemaNode(json: inputSchemaJSON)
    } catch {
      throw CommandFailure("the input schema of \(id) can't be read: \(error)")
    }
  }
}
