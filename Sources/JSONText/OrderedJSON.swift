/// A JSON value whose objects keep the order of their members.
public indirect enum OrderedJSON: Sendable, Hashable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number as written in the text.
  case number(String)
  /// A string, with its escapes resolved.
  case string(String)
  /// An array.
  case array([OrderedJSON])
  /// An object; its members are in the order of the text.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The name, with its escapes resolved.
    public var name: String
    /// The value.
    public var value: OrderedJSON

    /// Creates a member.
    public init(name: String, value: OrderedJSON) {
      self.name = name
      self.value = value
    }
  }
}

/// An error at the first place where a text is not valid JSON or exceeds a limit.
public struct JSONTextError: Error, Hashable, Sendable {
  /// The path of the place, such as `$.paths["/v1"][0]`; `$` is the whole text.
  public var path: String
  /// The expected text, such as `a value`.
  public var expected: String
  /// The text that was found instead.
  public var found: String
  /// The offset of the place from the start of the text, in bytes.
  public var offset: Int
}
