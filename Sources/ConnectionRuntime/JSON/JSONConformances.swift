extension String: JSONReadable, JSONWritable {
  /// Reads a string.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readString() }

  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONReadable, JSONWritable {
  /// Reads a whole number.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readInt() }

  /// Writes a whole number.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Double: JSONReadable, JSONWritable {
  /// Reads a number.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readDouble() }

  /// Writes a number.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Bool: JSONReadable, JSONWritable {
  /// Reads `true` or `false`.
  public init(from json: inout JSONReader) throws(JSONError) { self = try json.readBool() }

  /// Writes `true` or `false`.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// Reads an array.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = []
    var scope = try json.beginArray()
    while try json.nextElement(of: &scope) { append(try Element(from: &json)) }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes an array.
  public func write(to json: inout JSONWriter) {
    json.beginArray()
    for element in self { element.write(to: &json) }
    json.endArray()
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  /// Reads an object whose names are free; where a name stands twice, the last one counts.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = [:]
    var scope = try json.beginObject()
    while let name = try json.nextName(of: &scope) { self[name] = try Value(from: &json) }
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
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
