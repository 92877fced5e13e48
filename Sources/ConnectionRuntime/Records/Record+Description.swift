/// What stands where a secret would.
enum Redaction {
  static let text = "[redacted]"
}

extension Record: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The values as JSON, without those of secret fields.
  public var description: String {
    var json = JSONWriter(hidingSecrets: true)
    json.write(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The values as JSON, without those of secret fields.
  public var debugDescription: String { description }

  /// The fields that have a value, without those of secret fields.
  public var customMirror: Mirror {
    var children: [Mirror.Child] = []
    for (index, field) in schema.fields.enumerated() {
      guard let value = slot(index).described(as: field.type) else { continue }
      let shown: any Sendable = field.isSecret ? Redaction.text : value
      children.append((label: field.name.description, value: shown))
    }
    for (name, value) in additionalFields.sorted(by: { $0.key < $1.key }) {
      children.append((label: name, value: value))
    }
    return Mirror(self, children: children, displayStyle: .struct)
  }
}

extension FieldSlot {
  /// The value in the type that the schema gives it; nil where there is none.
  fileprivate func described(as type: any JSONConvertible.Type) -> (any JSONConvertible)? {
    func described<Value: JSONConvertible>(_ type: Value.Type) -> (any JSONConvertible)? { Value(slot: self) }
    return described(type)
  }
}
