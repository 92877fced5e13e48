import ConnectionOperations
import ConnectionRuntime

extension OperationDescriptor {
  /// The descriptor as JSON, without the input schema.
  var summaryJSON: JSONValue {
    .object([
      "id": .string(id), "kind": .string(kind.rawValue), "title": .string(title), "summary": .string(summary),
      "method": .string(method), "path": .string(path),
      "permission": permission.map { .string($0) } ?? .null,
      "movesMoney": .bool(movesMoney), "destructive": .bool(destructive),
      "paging": paging.map { .string($0.rawValue) } ?? .null,
      "swift": .string(swift), "returns": .string(returns),
    ])
  }
}
