import ConnectionRuntime

extension OperationInput: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The type's name: an input may hold secrets, and only its operation knows which.
  public var description: String { "OperationInput(redacted)" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension OperationResult: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// One line with the status and the request's id.
  public var description: String {
    "OperationResult(status \(status)\(requestID.map { ", request \($0)" } ?? ""))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the answer.
  public var customMirror: Mirror {
    let reading =
      switch typed {
      case .success(let json): shown(json)
      case .failure(let error): "\(error)"
      }
    return Mirror(
      self,
      children: [
        "status": status, "requestID": shown(requestID), "idempotencyKey": shown(idempotencyKey),
        "typed": reading, "body": shown(body),
      ], displayStyle: .struct)
  }
}
