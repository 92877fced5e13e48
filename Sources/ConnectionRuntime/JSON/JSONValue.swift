/// A JSON value of any kind.
public enum JSONValue: JSONModel {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as its text.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; of two values with one name the last one counts, as in every type that decodes a response.
  case object([String: JSONValue])

  /// Reads a value of any kind.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.readValue()
  }

  /// Writes the value, with the fields of an object sorted by name.
  ///
  /// It is not recursive, however deep the value nests. A value of more than 128 levels can be built and written, but neither
  /// read nor sent: reading it throws a ``JSONError``.
  public func write(to json: inout JSONWriter) {
    var open: [OpenContainer] = []
    var next: JSONValue? = self
    while true {
      switch next {
      case .null?: json.writeNull()
      case .bool(let bool)?: json.write(bool)
      case .number(let number)?: json.write(number)
      case .string(let string)?: json.write(string)
      case .array(let elements)?:
        json.beginArray()
        open.append(.array(elements[...]))
      case .object(let fields)?:
        json.beginObject()
        open.append(.object(fields.sorted { $0.key < $1.key }[...]))
      case nil: break
      }
      guard let innermost = open.popLast() else { return }
      next = innermost.writeNext(to: &json, &open)
    }
  }

  /// A container that is not completely written.
  private enum OpenContainer {
    case array(ArraySlice<JSONValue>)
    case object(ArraySlice<(key: String, value: JSONValue)>)

    /// Writes the name of the next value and returns that value, with the rest put back; nil where the container was closed.
    func writeNext(to json: inout JSONWriter, _ open: inout [OpenContainer]) -> JSONValue? {
      switch self {
      case .array(let elements):
        guard let element = elements.first else {
          json.endArray()
          return nil
        }
        open.append(.array(elements.dropFirst()))
        return element
      case .object(let fields):
        guard let field = fields.first else {
          json.endObject()
          return nil
        }
        json.name(field.key)
        open.append(.object(fields.dropFirst()))
        return field.value
      }
    }
  }

  /// The value of an object's field; nil where there is none, or where this isn't an object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields[name]
  }

  /// The element of an array at an index; nil where there is none, or where this isn't an array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The string; nil where this isn't one.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The whole number; nil where this isn't one, or it doesn't fit in an `Int`.
  public var int: Int? {
    if case .number(let number) = self { number.int } else { nil }
  }

  /// The boolean; nil where this isn't one.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }
}

extension JSONReader {
  /// Reads a value of any kind.
  public mutating func readValue() throws(JSONError) -> JSONValue {
    switch peekKind() {
    case .null:
      _ = try readNull()
      return .null
    case .boolean: return .bool(try readBool())
    case .number, .invalid: return try readAnyNumber()
    case .string: return .string(try readString())
    case .array: return .array(try [JSONValue](from: &self))
    case .object: return .object(try [String: JSONValue](from: &self))
    }
  }

  private mutating func readAnyNumber() throws(JSONError) -> JSONValue {
    scanner.skipSpace()
    return .number(JSONNumber(valid: scanner.text(of: try scanner.numberSpan("a value"))))
  }
}
