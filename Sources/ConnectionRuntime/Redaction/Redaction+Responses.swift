// Responses show their typed value, which redacts its own secrets, and never the bytes that it was decoded from.

extension APIResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A description in one line: the status, the request's id and the number of attempts.
  public var description: String {
    let id = requestID.map { ", request \($0)" } ?? ""
    return "APIResponse(status \(status.code)\(id), \(attempts) \(attempts == 1 ? "attempt" : "attempts"))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror with the typed value, without the body and the values of the headers.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "value": value, "status": status.code, "headers": headers.map(\.name.rawName),
        "requestID": shown(requestID), "attempts": attempts, "idempotencyKey": shown(idempotencyKey),
        "body": shown(body),
      ], displayStyle: .struct)
  }
}

extension EventOutcome: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A description of the outcome, without the payload.
  public var description: String {
    switch self {
    case .typed(let json): "typed (\(shown(json)))"
    case .unrecognized: "unrecognized"
    case .undecodable(let error): "undecodable (\(error.withoutSecrets))"
    }
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RawEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A description in one line: the event's id and name.
  public var description: String { "RawEvent(\(shown(id)), \(shown(type)))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the event's body.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": shown(id), "type": shown(type), "apiVersion": shown(apiVersion), "body": shown(body),
      ], displayStyle: .struct)
  }
}

extension ReceivedEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A description in one line: the event's id, name and outcome.
  public var description: String { "ReceivedEvent(\(shown(raw.id)), \(shown(raw.type)), \(outcome))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the event's body.
  public var customMirror: Mirror {
    Mirror(self, children: ["raw": raw, "outcome": outcome], displayStyle: .struct)
  }
}
