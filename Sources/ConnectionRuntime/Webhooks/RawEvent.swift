/// A verified event, as it was received: of a name, version or shape that the connection may not know, or not even JSON.
///
/// Its id, name and API version are there where they can be found; the rest is in ``json`` and in ``body``.
public struct RawEvent: Sendable, Hashable {
  /// The event's id; nil where it has none.
  public let id: String?
  /// The event's name, such as `customer.created`; nil where it has none.
  public let type: String?
  /// The API version that the payload was made with; nil where the event doesn't name it.
  public let apiVersion: String?
  /// The bytes of the event, as they were received.
  public let body: [UInt8]

  /// Makes an event from the body of a delivery.
  public init(body: [UInt8], members: EventMembers) {
    self.body = body
    func text(_ path: [String]?) -> String? {
      guard let path else { return nil }
      return try? JSONReader.withReader(of: body, strict: false, repairing: true) {
        (json: inout JSONReader) throws(JSONError) in try json.peekString(at: path)
      }
    }
    id = text(members.id)
    type = text(members.type)
    apiVersion = text(members.version)
  }

  /// The event as JSON of any shape; nil where it is not JSON.
  ///
  /// A lone surrogate (`\ud800`) and bytes that are not UTF-8 become U+FFFD.
  public var json: JSONValue? { JSONReader.repaired(body) }

  /// Decodes the object that the event is about.
  ///
  /// - Throws: ``JSONError`` where there is none, or where it has another shape; the error's path begins at the event.
  public func payload<Payload: JSONConvertible>(
    as type: Payload.Type = Payload.self, at path: [String]
  ) throws(JSONError) -> Payload {
    try JSONReader.withReader(of: body, strict: false) { (json: inout JSONReader) throws(JSONError) in
      try json.move(to: path)
      return try Payload(from: &json)
    }
  }
}

/// The paths of the common fields of an API's events: field names from the root of the event.
public struct EventMembers: Sendable, Hashable {
  /// The path of the event's id.
  public var id: [String]
  /// The path of the event's name.
  public var type: [String]
  /// The path of the API version that the payload was made with; nil where events don't have it.
  public var version: [String]?
  /// The path of the object that the event is about.
  public var payload: [String]

  /// Makes the paths.
  public init(id: [String] = ["id"], type: [String], version: [String]?, payload: [String]) {
    self.id = id
    self.type = type
    self.version = version
    self.payload = payload
  }
}
