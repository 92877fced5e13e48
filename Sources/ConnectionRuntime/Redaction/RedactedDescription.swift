/// Descriptions and mirrors of values that may hold secrets: their JSON, with each secret redacted.
///
/// Secrets are recognised by the names of their fields in the JSON, at any depth. The whole value is redacted, whatever its kind;
/// `null` and the empty string mean that there is no secret, and are shown.
public enum RedactedDescription {
  /// The text that replaces every secret.
  public static let placeholder = "[redacted]"

  /// The names of fields that are secret in any API.
  public static let usualSecrets: Set<String> = [
    "access_token", "api_key", "client_secret", "cvc", "password", "private_key", "refresh_token", "secret",
    "secret_key",
  ]

  /// A description of a value in one line: the name of its type, then its JSON, such as `Customer {"id":"cus_1"}`.
  ///
  /// - Parameters:
  ///   - value: The value to show.
  ///   - type: The name to show; nil for the type's own, without its module.
  ///   - secrets: The names of the fields that are redacted besides the usual ones.
  public static func text<Value: JSONConvertible>(
    of value: Value, type: String? = nil, secrets: Set<String> = []
  ) -> String {
    let json = redacted(value.json(), secrets: secrets.union(usualSecrets))
    return "\(type ?? "\(Value.self)") \(String(decoding: json, as: UTF8.self))"
  }

  /// A mirror with the fields of a value's JSON, for `dump` and debuggers.
  ///
  /// - Parameters:
  ///   - value: The value to show.
  ///   - secrets: The names of the fields that are redacted besides the usual ones.
  public static func mirror<Value: JSONConvertible>(of value: Value, secrets: Set<String> = []) -> Mirror {
    let json = redacted(value.json(), secrets: secrets.union(usualSecrets))
    return Mirror(value, children: children(of: json), displayStyle: .struct)
  }

  /// The fields of an object whose secrets are already redacted.
  static func children(of json: [UInt8]) -> [Mirror.Child] {
    (try? JSONReader.read(JSONValue.self, from: json)).map(RedactedValue.init)?.children ?? []
  }

  /// The JSON with its secrets redacted; only the placeholder where it is not valid JSON.
  public static func redacted(_ json: [UInt8], secrets: Set<String>) -> [UInt8] {
    var writer = JSONWriter()
    do throws(JSONError) {
      try JSONReader.withReader(of: json, strict: false) { (reader: inout JSONReader) throws(JSONError) in
        try copy(&reader, to: &writer, secrets)
        try reader.end()
      }
    } catch {
      return placeholder.json()
    }
    return writer.bytes
  }

  private static func copy(
    _ json: inout JSONReader, to writer: inout JSONWriter, _ secrets: Set<String>
  ) throws(JSONError) {
    switch json.peekKind() {
    case .object:
      var scope = try json.beginObject()
      writer.beginObject()
      while let name = try json.nextName(of: &scope) {
        writer.name(name)
        if secrets.contains(name) {
          try hide(&json, in: &writer)
        } else {
          try copy(&json, to: &writer, secrets)
        }
      }
      writer.endObject()
    case .array:
      var scope = try json.beginArray()
      writer.beginArray()
      while try json.nextElement(of: &scope) { try copy(&json, to: &writer, secrets) }
      writer.endArray()
    case .string: writer.write(try json.readString())
    case .boolean: writer.write(try json.readBool())
    case .number, .invalid: writer.write(try json.readNumber())
    case .null:
      _ = try json.readNull()
      writer.writeNull()
    }
  }

  private static func hide(_ json: inout JSONReader, in writer: inout JSONWriter) throws(JSONError) {
    switch json.peekKind() {
    case .null:
      _ = try json.readNull()
      writer.writeNull()
    case .string: writer.write(try json.readString().isEmpty ? "" : placeholder)
    default:
      try json.skipValue()
      writer.write(placeholder)
    }
  }
}

/// A part of a value whose secrets are already redacted.
private struct RedactedValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var json: JSONValue

  var description: String { String(decoding: json.json(), as: UTF8.self) }
  var debugDescription: String { description }
  var customMirror: Mirror {
    Mirror(self, children: children, displayStyle: json[0] == nil ? .struct : .collection)
  }

  /// The fields of an object, sorted by name, or the elements of an array.
  var children: [Mirror.Child] {
    switch json {
    case .object(let fields):
      fields.sorted { $0.key < $1.key }.map { (label: $0.key, value: RedactedValue(json: $0.value)) }
    case .array(let elements): elements.map { (label: nil, value: RedactedValue(json: $0)) }
    case .null, .bool, .number, .string: []
    }
  }
}
