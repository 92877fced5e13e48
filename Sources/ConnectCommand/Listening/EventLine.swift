import ConnectionRuntime
import Foundation

/// The JSON line of a received event.
///
/// For a typed event the line has the payload, decoded and encoded again, and the envelope around it as received; for any other,
/// the whole event as received.
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

  /// Adds the event as received: JSON as JSON, other text as a string. Invalid Unicode is replaced by U+FFFD there, because a
  /// line must be JSON for every reader, and the bytes are added in base64.
  private static func addRaw(_ raw: RawEvent, to line: inout JSONLine) {
    let isJSON = (try? JSONReader.read(JSONValue.self, from: raw.body)) != nil
    let isText = String(validating: raw.body, as: UTF8.self) != nil
    if isJSON {
      line.add("raw", json: JSONLine.compact(raw.body, isJSON: true))
    } else if let repaired = raw.json {
      line.add("raw", json: repaired.json())
    } else if isText {
      line.add("raw", String(decoding: raw.body, as: UTF8.self))
    }
    if !isJSON, raw.json != nil || !isText { line.add("rawBase64", Data(raw.body).base64EncodedString()) }
  }
}

extension JSONValue {
  /// The same JSON without the field at a path of names.
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
