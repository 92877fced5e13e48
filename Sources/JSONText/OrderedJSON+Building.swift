extension OrderedJSON {
  /// An object of the members that have a value, in the given order.
  public static func members(_ pairs: KeyValuePairs<String, OrderedJSON?>) -> OrderedJSON {
    .object(pairs.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// A whole number.
  public static func integer(_ value: Int) -> OrderedJSON { .number(String(value)) }

  /// An array of strings.
  public static func strings(_ values: [String]) -> OrderedJSON { .array(values.map { .string($0) }) }

  /// The members of an object; none for anything else.
  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The member of an object; nil where there is none.
  public subscript(name: String) -> OrderedJSON? {
    members.first { $0.name == name }?.value
  }
}
