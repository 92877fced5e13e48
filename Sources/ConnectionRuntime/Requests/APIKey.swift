/// An API key, whose text is never shown.
///
/// No description, dump, mirror, log or error has it.
public struct APIKey: Sendable, ExpressibleByStringLiteral, CustomStringConvertible,
  CustomDebugStringConvertible,
  CustomReflectable
{
  let secret: String

  /// Makes a key from its text, which is validated before anything is sent.
  public init(_ secret: String) { self.secret = secret }

  /// Makes a key from a literal in source code, where only a test key should be.
  public init(stringLiteral value: String) { secret = value }

  /// Whether the key begins with a prefix, to tell test keys from live ones.
  public func hasPrefix(_ prefix: String) -> Bool { secret.hasPrefix(prefix) }

  /// A placeholder that is the same for every key.
  public var description: String { "APIKey(redacted)" }

  /// A placeholder that is the same for every key.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// The reason that the key can't be sent; nil where it can.
  var problem: String? {
    if secret.isEmpty { return MessageText.InvalidInput.emptyKey }
    let isPlain = secret.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
    return isPlain ? nil : MessageText.InvalidInput.malformedKey
  }
}
