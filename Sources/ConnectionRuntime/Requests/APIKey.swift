/// A secret key of an API.
///
/// It shows itself to no one: not in a description, a dump, a reflection, a log or an error.
public struct APIKey: Sendable, ExpressibleByStringLiteral, CustomStringConvertible,
  CustomDebugStringConvertible,
  CustomReflectable
{
  let secret: String

  /// Holds a key; whether it can be one is checked before anything is sent.
  public init(_ secret: String) { self.secret = secret }

  /// Holds a key that stands in the source, which only a test key should.
  public init(stringLiteral value: String) { secret = value }

  /// Whether the key begins so, for telling test keys from live ones.
  public func hasPrefix(_ prefix: String) -> Bool { secret.hasPrefix(prefix) }

  /// The word that stands for any key.
  public var description: String { "APIKey(redacted)" }

  /// The word that stands for any key.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Why the key can't be sent; nil where it can.
  var problem: String? {
    if secret.isEmpty { return "the API key is empty" }
    let isPlain = secret.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
    return isPlain ? nil : "the API key has white space, control characters or characters outside of ASCII"
  }
}
