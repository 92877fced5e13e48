/// A model or parameters with secrets among their fields, which show themselves to no one: not in a description, an
/// interpolation, a dump or a debugger.
///
/// To conform is to say which fields are secret; all else is done here.
public protocol RedactedModel: JSONConvertible, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The names of the secret fields as the API spells them, at any depth, besides ``RedactedDescription/usualSecrets``.
  static var secretFields: Set<String> { get }
}

extension RedactedModel {
  /// One line with the JSON, its secrets hidden.
  public var description: String { RedactedDescription.text(of: self, secrets: Self.secretFields) }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror of the JSON's fields, the secrets hidden.
  public var customMirror: Mirror { RedactedDescription.mirror(of: self, secrets: Self.secretFields) }
}
