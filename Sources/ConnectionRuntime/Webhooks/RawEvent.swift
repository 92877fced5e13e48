/// An event that was verified, as it came: of another name, version or shape than the connection knows, or no JSON at all.
///
/// What can be found of its id, name and API version is there; the rest is in ``json`` and in ``body``.
public struct RawEvent: Sendable, Hashable {
  /// The event's id; nil where it has none.
  public let id: String?
  /// The event's name, such as `customer.created`; nil where it has none.
  public let type: String?
  /// The API version that the payload was made with; nil where the event doesn't say.
  public let apiVersion: String?
  /// The event as it came, byte for byte.
  public let body: [UInt8]

  /// Looks into the body of a delivery.
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

  /// The event as JSON of any shape; nil where it is none.
  ///
  /// An escape that stands for half of a character (`\ud800` alone) and a byte that is not UTF-8 become U+FFFD.
  public var json: JSONValue? { JSONReader.repaired(body) }

  /// Reads the object that the event is about.
  ///
  /// - Throws: ``JSONError`` where there is none, or where it has another shape; its path begins at the event.
  public func payload<Payload: JSONConvertible>(
    as type: Payload.Type = Payload.self, at path: [String]
  ) throws(JSONError) -> Payload {
    try JSONReader.withReader(of: body, strict: false) { (json: inout JSONReader) throws(JSONError) in
      try json.move(to: path)
      return try Payload(from: &json)
    }
  }
}

/// Where an API's events have what every event has: paths of member names, from the whole event.
public struct EventMembers: Sendable, Hashable {
  /// The event's id.
  public var id: [String]
  /// The event's name.
  public var type: [String]
  /// The API version that the payload was made with; nil where events don't say.
  public var version: [String]?
  /// The object that the event is about.
  public var payload: [String]

  /// Makes the paths.
  public init(id: [String] = ["id"], type: [String], version: [String]?, payload: [String]) {
    self.id = id
    self.type = type
    self.version = version
    self.payload = payload
  }
}
