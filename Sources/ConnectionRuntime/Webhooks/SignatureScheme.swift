/// How an API signs the events that it sends.
public struct SignatureScheme: Sendable, Hashable {
  /// The header with the signature.
  public var header: String
  /// The signature's scheme in that header, such as `v1`; others are ignored.
  public var scheme: String
  /// How far an event's time may be off, in seconds.
  public var tolerance: Int
  /// What signing secrets begin with, to recognise one.
  public var secretPrefix: String?

  /// Makes a scheme; `tolerance` is in seconds.
  public init(header: String, scheme: String, tolerance: Int, secretPrefix: String?) {
    self.header = header
    self.scheme = scheme
    self.tolerance = tolerance
    self.secretPrefix = secretPrefix
  }
}
