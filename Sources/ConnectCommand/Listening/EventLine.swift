import ConnectionRuntime
import Foundation

/// A received event as one line of JSON.
///
/// Of a typed event the line has the payload as the types read it, and the envelope around it as it came; of any other, the
/// whole event as it came.
enum EventLine {
  static func json(of event: ReceivedEvent) -> [UInt8] {
    var line = JSONLine()
    line.add("event", event.raw.id)
    line.add("type", event.raw.type)
    line.add("apiVersion", event.raw.apiVersion)
    switch event.outcome {
    case .typed(let payload):
      line.add("typed", json: Array("true".utf8))
      line.add("outcome", "typed")
      if let envelope = event.raw.json?.removing(event.payloadPath[...]) {
        line.add("envelope", json: envelope.json())
      }
      line.add("payload", json: JSONLine.compact(payload))
    case .unrecognized:
      line.add("typed", json: Array("false".utf8))
      line.add("outcome", "unrecognized")
      addRaw(event.raw, to: &line)
    case .undecodable(let error):
      line.add("typed", json: Array("false".utf8))
      line.add("outcome", "undecodable")
      line.add("reason", "\(error)")
      addRaw(event.raw, to: &line)
    }
    return line.bytes
  }

  /// Adds the event as it came: JSON as JSON, other text as a string, and bytes that are no text in base64.
  private static func addRaw(_ raw: RawEvent, to line: inout JSONLine) {
    if raw.json == nil, String(validating: raw.body, as: UTF8.self) == nil {
      line.add("rawBase64", Data(raw.body).base64EncodedString())
    } else {
      line.add("raw", json: JSONLine.compact(raw.body, isJSON: raw.json != nil))
    }
  }
}

extension JSONValue {
  /// The same JSON without the member at a path of names.
  fileprivate func removing(_ path: ArraySlice<String>) -> JSONValue {
    guard let name = path.first, case .object(var members) = self else { return self }
    if path.count == 1 {
      members[name] = nil
    } else {
      members[name] = members[name]?.removing(path.dropFirst())
    }
    return .object(members)
  }
}
