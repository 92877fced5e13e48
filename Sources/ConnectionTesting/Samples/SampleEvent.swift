public import ConnectionRuntime

/// An event of an API with a sample payload.
public struct SampleEvent<Payload: JSONModel>: Sendable {
  /// The event's name, such as `customer.created`.
  public let type: String
  /// The object that the event is about.
  public let payload: SampleJSON<Payload>

  /// Makes an event with a sample payload.
  public init(_ type: String, _ payload: SampleJSON<Payload>) {
    self.type = type
    self.payload = payload
  }
}

/// The JSON around the payload that is common to an API's events, with sample values.
public struct SampleEnvelope: Sendable {
  /// The JSON text of the envelope.
  public let text: String
  /// The path of the event's name, such as `type`.
  public let typePath: String
  /// The path of the object that the event is about, such as `data.object`.
  public let payloadPath: String

  /// Makes an envelope from its JSON text and paths.
  public init(_ text: String, typePath: String, payloadPath: String) {
    self.text = text
    self.typePath = typePath
    self.payloadPath = payloadPath
  }

  /// The body of an event with a name and a payload.
  public func body(type: String, payload: some JSONConvertible) -> [UInt8] {
    let envelope = SampleJSON<JSONValue>(text).value()
    let object = SampleJSON<JSONValue>(String(decoding: payload.json(), as: UTF8.self)).value()
    return envelope.setting(typePath.split(separator: ".")[...], to: .string(type))
      .setting(payloadPath.split(separator: ".")[...], to: object).json()
  }

  /// The body of an event, with its sample payload changed by a closure.
  public func body<Payload>(of event: SampleEvent<Payload>, _ change: (inout Payload) -> Void) -> [UInt8] {
    body(type: event.type, payload: event.payload.value(change))
  }
}

extension JSONValue {
  /// The same JSON with another value at a path of field names.
  fileprivate func setting(_ path: ArraySlice<Substring>, to value: JSONValue) -> JSONValue {
    guard let name = path.first else { return value }
    var members: [String: JSONValue] = [:]
    if case .object(let present) = self { members = present }
    members[String(name)] = (members[String(name)] ?? .object([:])).setting(path.dropFirst(), to: value)
    return .object(members)
  }
}
