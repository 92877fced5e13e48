import JSONText
import SourceDiagnostics

/// A field of what the API returns, or a parameter of what it is sent.
public struct Field: Sendable {
  /// The name on the wire, for example `hosted_invoice_url`.
  public var name: Located<String>
  /// The type of the value.
  public var type: SpecType
  /// One sentence for people; nil where the author says nothing.
  public var summary: Located<String>?
  /// The name in Swift, where the one derived from the wire name is wrong.
  public var swiftName: Located<String>?
  /// What to use instead; nil for a field that is not deprecated.
  public var deprecated: Located<String>?
  /// A value for the documentation, of the field's type.
  public var example: Located<OrderedJSON>?
  /// What only parameters have; all false and nil for a field.
  public var parameter: ParameterFacts

  /// Puts a field together; what is left out is not said about it.
  public init(
    name: Located<String>, type: SpecType, summary: Located<String>? = nil, swiftName: Located<String>? = nil,
    deprecated: Located<String>? = nil, example: Located<OrderedJSON>? = nil, parameter: ParameterFacts = .init()
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
  /// The API refuses the call without it (`required: true`).
  public var isRequired = false
  /// The empty string clears what is stored (`clearable: true`).
  public var isClearable = false
  /// The value must never be logged or printed (`secret: true`).
  public var isSecret = false
  /// What the API assumes where the parameter is not given.
  public var defaultValue: Located<OrderedJSON>?
  /// The limits of its value; none by default.
  public var limits = Limits()
  /// Wire names of the parameters that the API refuses beside this one.
  public var excludes: [Located<String>] = []

  /// A parameter about which nothing is said: optional, not clearable, without limits.
  public init() {}
}

/// The limits of a parameter's value; lengths count characters.
public struct Limits: Sendable, Hashable {
  /// The least number (`min`), itself allowed.
  public var minimum: Int?
  /// The greatest number (`max`), itself allowed.
  public var maximum: Int?
  /// The fewest characters of a string (`min-length`).
  public var minimumLength: Int?
  /// The most characters of a string (`max-length`).
  public var maximumLength: Int?
  /// The fewest elements of a list or entries of a map (`min-items`).
  public var minimumItems: Int?
  /// The most elements of a list or entries of a map (`max-items`).
  public var maximumItems: Int?

  /// No limits.
  public init() {}
}
