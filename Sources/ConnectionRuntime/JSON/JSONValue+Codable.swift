extension JSONValue {
  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a value of any kind from a decoder.
  ///
  /// - Throws: The decoder's error.
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      self = .object(
        try object.allKeys.reduce(into: [:]) {
          $0[$1.stringValue] = try object.decode(JSONValue.self, forKey: $1)
        })
      return
    }
    if var array = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !array.isAtEnd { elements.append(try array.decode(JSONValue.self)) }
      self = .array(elements)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int.self) {
      self = .number(JSONNumber(integer))
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let number = JSONNumber(try value.decode(Double.self)) {
      self = .number(number)
    } else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "a number that is not finite")
    }
  }

  /// Writes the value to an encoder; a number with a fraction as the nearest `Double`.
  ///
  /// - Throws: The encoder's error.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let fields):
      var object = encoder.container(keyedBy: Name.self)
      for (name, value) in fields { try object.encode(value, forKey: Name(name)) }
    case .array(let elements):
      var array = encoder.unkeyedContainer()
      for element in elements { try array.encode(element) }
    case .null:
      var value = encoder.singleValueContainer()
      try value.encodeNil()
    case .bool(let bool): try bool.encode(to: encoder)
    case .string(let string): try string.encode(to: encoder)
    case .number(let number):
      if let integer = number.int {
        try integer.encode(to: encoder)
      } else {
        try (number.double ?? .greatestFiniteMagnitude).encode(to: encoder)
      }
    }
  }
}
