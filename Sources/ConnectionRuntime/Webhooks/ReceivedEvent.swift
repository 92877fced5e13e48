/// What became of an event's payload.
public enum EventOutcome: Sendable, Hashable {
  /// It was read into its type, and written back as JSON.
  case typed([UInt8])
  /// The connection doesn't know this type of event.
  case unrecognized
  /// It has another shape than the connection expects.
  case undecodable(JSONError)
}

/// An event as an operator sees it: its envelope, and whether its payload could be read.
public struct ReceivedEvent: Sendable, Hashable {
  /// The event's id.
  public var id: String
  /// The event's name, such as `customer.created`.
  public var type: String
  /// The API version that the payload was made with.
  public var apiVersion: String?
  /// What became of the payload.
  public var outcome: EventOutcome
  /// The event as it came.
  public var body: [UInt8]

  /// Makes an event.
  public init(id: String, type: String, apiVersion: String?, outcome: EventOutcome, body: [UInt8]) {
    self.id = id
    self.type = type
    self.apiVersion = apiVersion
    self.outcome = outcome
    self.body = body
  }
}
