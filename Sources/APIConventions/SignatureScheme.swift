/// The signature scheme of an API's webhook deliveries.
public struct SignatureScheme: Sendable, Hashable {
  /// The name of the header with the signature.
  public var header: String
  /// The name of the signatures in that header, such as `v1`; others are ignored.
  public var scheme: String
  /// The maximum age of a signature, and the maximum time that it may be in the future, in seconds.
  public var tolerance: Int
  /// The prefix of signing secrets, to recognise one; nil where they have none.
  public var secretPrefix: String?

  /// Makes a scheme; `tolerance` is in seconds.
  public init(header: String, scheme: String, tolerance: Int, secretPrefix: String?) {
    self.header = header
    self.scheme = scheme
    self.tolerance = tolerance
    self.secretPrefix = secretPrefix
  }
}
