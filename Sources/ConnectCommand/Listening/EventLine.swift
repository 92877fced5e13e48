import ConnectionRuntime

/// A received event as one line of JSON.
enum EventLine {
  static func json(of event: ReceivedEvent) -> [UInt8] {
    var line = JSONLine()
    line.add("event", event.id)
    line.add("type", event.type)
    line.add("apiVersion", event.apiVersion)
    switch event.outcome {
    case .typed(let payload):
      line.add("typed", json: Array("true".utf8))
      line.add("outcome", "typed")
      line.add("payload", json: JSONLine.compact(payload))
    case .unrecognized:
      line.add("typed", json: Array("false".utf8))
      line.add("outcome", "unrecognized")
      line.add("raw", json: JSONLine.compact(event.body))
    case .undecodable(let error):
      line.add("typed", json: Array("false".utf8))
      line.add("outcome", "undecodable")
      line.add("reason", "\(error)")
      line.add("raw", json: JSONLine.compact(event.body))
    }
    return line.bytes
  }
}
