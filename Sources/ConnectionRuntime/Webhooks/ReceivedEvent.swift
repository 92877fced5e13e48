/// What became of an event's payload.
public enum EventOutcome: Sendable, Hashable {
  /// It was read into its type, and written back as JSON.
  case typed([UInt8])
  /// The connection doesn't know this kind of event.
  case unrecognized
  /// The event or its payload has another shape than the connection expects.
  case undecodable(JSONError)
}

/// An event as an operator sees it: as it came, and whether it could be read into its types.
public struct ReceivedEvent: Sendable, Hashable {
  /// The event as it came.
  public var raw: RawEvent
  /// Where the object stands that the event is about: member names from the whole event.
  public var payloadPath: [String]
  /// What became of the payload.
  public var outcome: EventOutcome

  /// Makes an event.
  public init(raw: RawEvent, payloadPath: [String], outcome: EventOutcome) {
    self.raw = raw
    self.payloadPath = payloadPath
    self.outcome = outcome
  }
}
