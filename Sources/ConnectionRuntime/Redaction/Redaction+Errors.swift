// Errors end up in logs as a whole. Their descriptions have neither the body nor the values of secret fields; the body is
// available as a property.

extension APIFailure: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A description in one line: the kind, the API's message, the status and the request's id.
  public var description: String {
    let id = requestID.map { ", request \($0)" } ?? ""
    return "\(kind.title): \(messageLine) (status \(status)\(id))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the body, with the secrets among the details redacted.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "kind": kind, "status": status, "requestID": shown(requestID), "attempts": attempts,
        "idempotencyKey": shown(idempotencyKey), "details": RedactedDescription.text(of: details),
        "body": shown(body),
      ], displayStyle: .struct)
  }
}

extension DecodingFailure: CustomDebugStringConvertible, CustomReflectable {
  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the body.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "error": error, "status": status, "requestID": shown(requestID), "attempts": attempts,
        "idempotencyKey": shown(idempotencyKey), "body": shown(body),
      ], displayStyle: .struct)
  }
}

extension JSONError {
  /// The error with the found value redacted, where it is the value of a field that is usually secret.
  var withoutSecrets: JSONError {
    let isSecret = RedactedDescription.usualSecrets.contains { name in
      let component = JSONPath.component(name)
      return path.hasSuffix(component) || path.contains(component + ".") || path.contains(component + "[")
    }
    return isSecret && !isAboutAMissingValue ? hidingWhatWasFound : self
  }

  /// The error with the found value redacted.
  var hidingWhatWasFound: JSONError {
    var error = self
    error.found = RedactedDescription.placeholder
    return error
  }

  private var isAboutAMissingValue: Bool { found.hasPrefix("nothing: ") }
}

/// An optional text, as mirrors show it.
package func shown(_ text: String?) -> String { text ?? "none" }

/// The number of bytes, as mirrors show it in place of the bytes.
package func shown(_ bytes: [UInt8]) -> String { "\(bytes.count) bytes" }
