import SourceDiagnostics

/// A field of what the API returns, or a parameter of what it is sent.
public struct Field: Sendable {
  public var name: Located<String>
  public var type: SpecType
  public var summary: Located<String>?
  public var swiftName: Located<String>?
  public var deprecated: Located<String>?
  public var example: Located<FreeJSON>?
  /// What only parameters have; all false and nil for a field.
  public var parameter: ParameterFacts

  public init(
    name: Located<String>, type: SpecType, summary: Located<String>? = nil, swiftName: Located<String>? = nil,
    deprecated: Located<String>? = nil, example: Located<FreeJSON>? = nil, parameter: ParameterFacts = .init()
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.swiftName = swiftName
    self.deprecated = deprecated
    self.example = example
    self.parameter = parameter
  }
}

/// What a parameter has and a field has not.
public struct ParameterFacts: Sendable {
  public var isRequired = false
  public var isClearable = false
  public var isSecret = false
  public var defaultValue: Located<FreeJSON>?
  public var limits = Limits()
  public var excludes: [Located<String>] = []

  public init() {}
}

/// The limits of a parameter's value; lengths count characters.
public struct Limits: Sendable, Hashable {
  public var minimum: Int?
  public var maximum: Int?
  public var minimumLength: Int?
  public var maximumLength: Int?
  public var minimumItems: Int?
  public var maximumItems: Int?

  public init() {}
}

/// JSON that an author writes for people to see: examples, defaults, samples.
public indirect enum FreeJSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A JSON number as it was typed.
  case number(String)
  case string(String)
  case array([FreeJSON])
  case object([Member])

  /// A member of an object; the order is the author's.
  public struct Member: Sendable, Hashable {
    public var name: String
    public var value: FreeJSON

    public init(name: String, value: FreeJSON) {
      self.name = name
      self.value = value
    }
  }
}
