/// A generated client, as commands see it that work with every connection.
public protocol GeneratedConnection: Sendable {
  /// The fields of the API's errors.
  associatedtype Details: ErrorDetails

  /// What the spec says about the API.
  static var definition: ConnectionDefinition { get }
  /// The connection's name for people.
  static var title: String { get }
  /// Everything that can be called by name.
  static var operations: [ConnectionOperation<Self>] { get }
  /// The events that the connection knows.
  static var triggers: [TriggerDescriptor] { get }
  /// How events are signed; nil where the connection has none.
  static var signatureScheme: SignatureScheme? { get }
  /// The id of a harmless query that shows whether a key works.
  static var testOperation: String? { get }
  /// What keys begin with.
  static var keyPrefixes: [KeyPrefix] { get }

  /// Makes a client; nothing is sent.
  init(configuration: ClientConfiguration) throws(ConnectionError<Details>)

  /// Reads an event whose signature was verified; one that can't be read is kept as it came.
  static func readEvent(_ body: [UInt8]) -> ReceivedEvent
}
