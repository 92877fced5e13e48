/// A generated client: an API's definition, and a client made of a configuration.
public protocol GeneratedConnection: Sendable {
  /// The fields of the API's errors.
  associatedtype Details: ErrorDetails

  /// The API's settings and conventions, as the spec has them.
  static var definition: ConnectionDefinition { get }
  /// The connection's display title.
  static var title: String { get }
  /// The prefixes of the API's keys.
  static var keyPrefixes: [KeyPrefix] { get }
  /// The scheme that deliveries are signed with; nil for an API without webhooks.
  static var signatureScheme: SignatureScheme? { get }

  /// Makes a client; nothing is sent.
  init(configuration: ClientConfiguration) throws(ConnectionError<Details>)

  /// Reads an event whose signature was verified; an event that can't be read is kept as it was received.
  static func readEvent(_ body: [UInt8]) -> ReceivedEvent
}

/// The prefix of a kind of keys.
public struct KeyPrefix: Sendable, Hashable {
  /// The first characters of the key, such as `sk_test_`.
  public let prefix: String
  /// The display title of the kind of keys.
  public let title: String
  /// The mode that the key works in, such as `test`.
  public let mode: String

  /// Makes a prefix.
  public init(prefix: String, title: String, mode: String) {
    self.prefix = prefix
    self.title = title
    self.mode = mode
  }
}
