extension Clearable: ExpressibleByUnicodeScalarLiteral where Value: ExpressibleByUnicodeScalarLiteral {
  /// Sets the value.
  public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) {
    self = .set(Value(unicodeScalarLiteral: value))
  }
}

extension Clearable: ExpressibleByExtendedGraphemeClusterLiteral
where Value: ExpressibleByExtendedGraphemeClusterLiteral {
  /// Sets the value.
  public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
    self = .set(Value(extendedGraphemeClusterLiteral: value))
  }
}

extension Clearable: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
  /// Sets the value.
  public init(stringLiteral value: Value.StringLiteralType) { self = .set(Value(stringLiteral: value)) }
}

extension Clearable: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
  /// Sets the value.
  public init(integerLiteral value: Value.IntegerLiteralType) { self = .set(Value(integerLiteral: value)) }
}

extension Clearable: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
  /// Sets the value.
  public init(booleanLiteral value: Value.BooleanLiteralType) { self = .set(Value(booleanLiteral: value)) }
}

extension Clearable: ExpressibleByArrayLiteral
where Value: RangeReplaceableCollection & ExpressibleByArrayLiteral {
  /// Sets the list; an empty one clears.
  public init(arrayLiteral elements: Value.Element...) { self = .set(Value(elements)) }
}

/// A dictionary with string keys, which ``Clearable`` can be made of by a literal.
public protocol StringKeyed {
  /// What the keys stand for.
  associatedtype MapValue
  /// Makes the dictionary from its pairs; the last one of a key counts.
  init(pairs: [(String, MapValue)])
}

/// The dictionary of a ``StringKeyed`` literal.
extension Dictionary: StringKeyed where Key == String {
  /// Makes the dictionary from its pairs; the last one of a key counts.
  public init(pairs: [(String, Value)]) { self.init(pairs) { _, last in last } }
}

extension Clearable: ExpressibleByDictionaryLiteral where Value: StringKeyed {
  /// Sets the map; an empty one clears.
  public init(dictionaryLiteral elements: (String, Value.MapValue)...) { self = .set(Value(pairs: elements)) }
}
