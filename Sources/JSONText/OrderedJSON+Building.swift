extension OrderedJSON {
  /// An object of those members that are not nil, in the given order.
  public static func members(_ pairs: KeyValuePairs<String, OrderedJSON?>) -> OrderedJSON {
    .object(pairs.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// A JSON number of an integer.
  public static func integer(_ value: Int) -> OrderedJSON { .number(String(value)) }

  /// An array of strings.
  public static func strings(_ values: [String]) -> OrderedJSON { .array(values.map { .string($0) }) }

  /// The members of an object; empty for any other value.
  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The value of an object's member; nil where there is none.
  public subscript(name: String) -> OrderedJSON? {
    members.first { $0.name == name }?.value
  }
}
