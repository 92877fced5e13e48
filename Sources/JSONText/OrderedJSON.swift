/// A JSON value whose objects keep the order of their members.
public indirect enum OrderedJSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A number as it was typed.
  case number(String)
  case string(String)
  case array([OrderedJSON])
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The name, its escapes resolved.
    public var name: String
    /// The value.
    public var value: OrderedJSON

    /// Makes a member.
    public init(name: String, value: OrderedJSON) {
      self.name = name
      self.value = value
    }
  }
}

/// Says where a text is not the JSON that it should be.
public struct JSONTextError: Error, Hashable, Sendable {
  /// The place, such as `$.paths["/v1"][0]`; `$` is the whole text.
  public var path: String
  /// What may stand there, such as `a value`.
  public var expected: String
  /// What stands there instead.
  public var found: String
  /// The place as a number of bytes from the start of the text.
  public var offset: Int
}
