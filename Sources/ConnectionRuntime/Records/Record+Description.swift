extension Record: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The values as JSON, with those of secret fields and of fields with the usual names of secrets redacted.
  public var description: String { String(decoding: shown, as: UTF8.self) }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror of the fields that have a value, with the secrets redacted.
  public var customMirror: Mirror {
    Mirror(self, children: RedactedDescription.children(of: shown), displayStyle: .struct)
  }

  private var shown: [UInt8] {
    var json = JSONWriter(hidingSecrets: true)
    json.write(self)
    return RedactedDescription.redacted(json.bytes, secrets: RedactedDescription.usualSecrets)
  }
}
