/// Any JSON value.
public enum JSONValue: JSONModel {
  /// The word `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it was spelled.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; where a name stood twice, the last one, as in every type that reads an answer.
  case object([String: JSONValue])

  /// Reads a value of any kind.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.readValue()
  }

  /// Writes the value; the fields of an object sorted by their names.
  ///
  /// It takes no stack, however deep the value nests. One that nests deeper than 128 levels can be built and written, but neither
  /// read nor sent: reading says so with a ``JSONError``.
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

  /// A container of which not all is written.
  private enum OpenContainer {
    case array(ArraySlice<JSONValue>)
    case object(ArraySlice<(key: String, value: JSONValue)>)

    /// The value that comes next, after its name, with the rest put back; nil where the container was closed.
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

  /// The field of an object; nil where there is none, or where this isn't an object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields[name]
  }

  /// The element of an array; nil where there is none, or where this isn't an array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The string, if this is one.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The whole number, if this is one that fits.
  public var int: Int? {
    if case .number(let number) = self { number.int } else { nil }
  }

  /// The boolean, if this is one.
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
