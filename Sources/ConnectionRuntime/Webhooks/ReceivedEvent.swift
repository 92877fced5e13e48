/// The outcome of decoding an event's payload.
public enum EventOutcome: Sendable, Hashable {
  /// The payload was decoded into its type; its value is encoded as JSON.
  case typed([UInt8])
  /// The connection doesn't list this event.
  case unrecognized
  /// The event or its payload has another shape than the connection expects.
  case undecodable(JSONError)
}

/// A received event with the outcome of decoding its payload.
public struct ReceivedEvent: Sendable, Hashable {
  /// The event as it was received.
  public var raw: RawEvent
  /// The path of the object that the event is about: field names from the root of the event.
  public var payloadPath: [String]
  /// The outcome of decoding the payload.
  public var outcome: EventOutcome

  /// Makes an event.
  public init(raw: RawEvent, payloadPath: [String], outcome: EventOutcome) {
    self.raw = raw
    self.payloadPath = payloadPath
    self.outcome = outcome
  }
}
