extension String: JSONConvertible {
  /// Reads a string.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readString() }

  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.write(self) }

  /// The value of a record's slot; nil where the slot has none, or one of another type.
  public init?(slot: FieldSlot) {
    guard case .string(let value) = slot.content else { return nil }
    self = value
  }

  /// The slot that stores the value in a record.
  public var slot: FieldSlot { FieldSlot(.string(self)) }
}

extension Int: JSONConvertible {
  /// Reads a whole number.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readInt() }

  /// Writes a whole number.
  public func write(to json: inout JSONWriter) { json.write(self) }

  /// The value of a record's slot; nil where the slot has none, or one of another type.
  public init?(slot: FieldSlot) {
    guard case .integer(let value) = slot.content else { return nil }
    self = value
  }

  /// The slot that stores the value in a record.
  public var slot: FieldSlot { FieldSlot(.integer(self)) }
}

extension Double: JSONConvertible {
  /// Reads a number.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readDouble() }

  /// Writes a number.
  public func write(to json: inout JSONWriter) { json.write(self) }

  /// The value of a record's slot; nil where the slot has none, or one of another type.
  public init?(slot: FieldSlot) {
    guard case .double(let value) = slot.content else { return nil }
    self = value
  }

  /// The slot that stores the value in a record.
  public var slot: FieldSlot { FieldSlot(.double(self)) }
}

extension Bool: JSONConvertible {
  /// Reads `true` or `false`.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readBool() }

  /// Writes `true` or `false`.
  public func write(to json: inout JSONWriter) { json.write(self) }

  /// The value of a record's slot; nil where the slot has none, or one of another type.
  public init?(slot: FieldSlot) {
    guard case .boolean(let value) = slot.content else { return nil }
    self = value
  }

  /// The slot that stores the value in a record.
  public var slot: FieldSlot { FieldSlot(.boolean(self)) }
}

extension Array: JSONConvertible where Element: JSONConvertible & Hashable {
  /// Reads an array.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = []
    var scope = try json.beginArray()
    while try json.nextElement(of: &scope) { append(try Element(from: &json)) }
  }

  /// Writes an array.
  public func write(to json: inout JSONWriter) {
    json.beginArray()
    for element in self { element.write(to: &json) }
    json.endArray()
  }
}

extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible & Hashable {
  /// Reads an object with any names; of two values with one name the last one counts, but in strict mode that is an error.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = [:]
    var scope = try json.beginObject()
    while let name = try json.nextName(of: &scope) {
      self[name] = try Value(from: &json)
    }
  }

  /// Writes an object, sorted by its names.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    for (name, value) in sorted(by: { $0.key < $1.key }) {
      json.name(name)
      value.write(to: &json)
    }
    json.endObject()
  }
}
