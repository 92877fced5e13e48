public import ConnectionRuntime

/// An event of an API with a sample of what it is about.
public struct SampleEvent<Payload: JSONModel>: Sendable {
  /// The event's name, such as `customer.created`.
  public let type: String
  /// The object that the event is about.
  public let payload: SampleJSON<Payload>

  /// Makes an event.
  public init(_ type: String, _ payload: SampleJSON<Payload>) {
    self.type = type
    self.payload = payload
  }
}

/// The envelope that an API's events come in, with a sample's values.
public struct SampleEnvelope: Sendable {
  /// The JSON of an envelope.
  public let text: String
  /// Where the event's name stands, such as `type`.
  public let typePath: String
  /// Where the object stands that the event is about, such as `data.object`.
  public let payloadPath: String

  /// Holds an envelope.
  public init(_ text: String, typePath: String, payloadPath: String) {
    self.text = text
    self.typePath = typePath
    self.payloadPath = payloadPath
  }

  /// The body of an event of any name, about any object.
  public func body(type: String, payload: some JSONConvertible) -> [UInt8] {
    let envelope = SampleJSON<JSONValue>(text).value()
    let object = SampleJSON<JSONValue>(String(decoding: payload.json(), as: UTF8.self)).value()
    return envelope.setting(typePath.split(separator: ".")[...], to: .string(type))
      .setting(payloadPath.split(separator: ".")[...], to: object).json()
  }

  /// The body of an event, with its sample changed by a closure.
  public func body<Payload>(of event: SampleEvent<Payload>, _ change: (inout Payload) -> Void) -> [UInt8] {
    body(type: event.type, payload: event.payload.value(change))
  }
}

extension JSONValue {
  /// The same JSON with another value at a path of member names.
  fileprivate func setting(_ path: ArraySlice<Substring>, to value: JSONValue) -> JSONValue {
    guard let name = path.first else { return value }
    var members: [String: JSONValue] = [:]
    if case .object(let present) = self { members = present }
    members[String(name)] = (members[String(name)] ?? .object([:])).setting(path.dropFirst(), to: value)
    return .object(members)
  }
}
