extension Record: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The values as JSON, without those of secret fields and of fields with the usual names of secrets.
  public var description: String { String(decoding: shown, as: UTF8.self) }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// The fields that have a value, the secrets hidden.
  public var customMirror: Mirror {
    Mirror(self, children: RedactedDescription.children(of: shown), displayStyle: .struct)
  }

  private var shown: [UInt8] {
    var json = JSONWriter(hidingSecrets: true)
    json.write(self)
    return RedactedDescription.redacted(json.bytes, secrets: RedactedDescription.usualSecrets)
  }
}
