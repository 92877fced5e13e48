extension Clearable: ExpressibleByUnicodeScalarLiteral where Value: ExpressibleByUnicodeScalarLiteral {
  /// Makes a parameter that sets the value.
  public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) {
    self = .set(Value(unicodeScalarLiteral: value))
  }
}

extension Clearable: ExpressibleByExtendedGraphemeClusterLiteral
where Value: ExpressibleByExtendedGraphemeClusterLiteral {
  /// Makes a parameter that sets the value.
  public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
    self = .set(Value(extendedGraphemeClusterLiteral: value))
  }
}

extension Clearable: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
  /// Makes a parameter that sets the value.
  public init(stringLiteral value: Value.StringLiteralType) { self = .set(Value(stringLiteral: value)) }
}

extension Clearable: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
  /// Makes a parameter that sets the value.
  public init(integerLiteral value: Value.IntegerLiteralType) { self = .set(Value(integerLiteral: value)) }
}

extension Clearable: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
  /// Makes a parameter that sets the value.
  public init(booleanLiteral value: Value.BooleanLiteralType) { self = .set(Value(booleanLiteral: value)) }
}

extension Clearable: ExpressibleByArrayLiteral
where Value: RangeReplaceableCollection & ExpressibleByArrayLiteral {
  /// Makes a parameter that sets the list; an empty one clears it.
  public init(arrayLiteral elements: Value.Element...) { self = .set(Value(elements)) }
}

/// A dictionary with string keys, from whose literal a ``Clearable`` can be made.
public protocol StringKeyed {
  /// The type of the values.
  associatedtype MapValue
  /// Makes the dictionary from its pairs; of two pairs with one key the last one counts.
  init(pairs: [(String, MapValue)])
}

/// The dictionary of a ``StringKeyed`` literal.
extension Dictionary: StringKeyed where Key == String {
  /// Makes the dictionary from its pairs; of two pairs with one key the last one counts.
  public init(pairs: [(String, Value)]) { self.init(pairs) { _, last in last } }
}

extension Clearable: ExpressibleByDictionaryLiteral where Value: StringKeyed {
  /// Makes a parameter that sets the map; an empty one clears it.
  public init(dictionaryLiteral elements: (String, Value.MapValue)...) { self = .set(Value(pairs: elements)) }
}
