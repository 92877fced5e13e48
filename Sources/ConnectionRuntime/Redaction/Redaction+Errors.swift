// Errors end up in logs as a whole. They show what helps, and neither the body nor what stands in fields that are secret;
// who needs the body has it as a property.

extension APIFailure: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// One line with the kind, the API's message, the status and the request's id.
  public var description: String {
    let id = requestID.map { ", request \($0)" } ?? ""
    return "\(kind.title): \(messageLine) (status \(status)\(id))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the body, and with the secrets among the details hidden.
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
  /// The error without what was found, where that stands in a field that is usually secret.
  var withoutSecrets: JSONError {
    let isSecret = RedactedDescription.usualSecrets.contains { name in
      let component = JSONPath.component(name)
      return path.hasSuffix(component) || path.contains(component + ".") || path.contains(component + "[")
    }
    return isSecret && !isAboutAMissingValue ? hidingWhatWasFound : self
  }

  /// The error without what was found, which is a secret.
  var hidingWhatWasFound: JSONError {
    var error = self
    error.found = RedactedDescription.placeholder
    return error
  }

  private var isAboutAMissingValue: Bool { found.hasPrefix("nothing: ") }
}

/// A text that may be missing, as mirrors show it.
package func shown(_ text: String?) -> String { text ?? "none" }

/// Bytes that nobody shall read by chance.
package func shown(_ bytes: [UInt8]) -> String { "\(bytes.count) bytes" }
