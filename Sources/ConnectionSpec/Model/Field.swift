import JSONText
import SourceDiagnostics

/// A field of a response or a parameter of a request.
public struct Field: Sendable {
  /// The name on the wire, for example `hosted_invoice_url`.
  public var name: Located<String>
  /// The type of the value.
  public var type: SpecType
  /// A one-sentence summary; nil if the author wrote none.
  public var summary: Located<String>?
  /// The name in Swift, if it differs from the one derived from the wire name.
  public var swiftName: Located<String>?
  /// The notice of what to use instead; nil for a field that is not deprecated.
  public var deprecated: Located<String>?
  /// An example value for the documentation, of the field's type.
  public var example: Located<OrderedJSON>?
  /// The properties that only parameters have; all false and nil for a field.
  public var parameter: ParameterFacts

  /// Creates a field; arguments that are left out are nil or have their defaults.
  public init(
    name: Located<String>, type: SpecType, summary: Located<String>? = nil, swiftName: Located<String>? = nil,
    deprecated: Located<String>? = nil, example: Located<OrderedJSON>? = nil,
    parameter: ParameterFacts = .init()
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

/// The properties of a parameter that a field of a response does not have.
public struct ParameterFacts: Sendable {
  /// Whether the API rejects the request without the parameter (`required: true`).
  public var isRequired = false
  /// Whether the empty string clears the stored value (`clearable: true`).
  public var isClearable = false
  /// Whether the value must never be logged or printed (`secret: true`).
  public var isSecret = false
  /// The value that the API assumes if the parameter is absent.
  public var defaultValue: Located<OrderedJSON>?
  /// The limits of the value; none by default.
  public var limits = Limits()
  /// The wire names of the parameters that the API rejects in combination with this one.
  public var excludes: [Located<String>] = []

  /// Creates the properties of a parameter that is optional, not clearable and without limits.
  public init() {}
}

/// The limits of a parameter's value; lengths count characters.
public struct Limits: Sendable, Hashable {
  /// The least number, inclusive (`min`).
  public var minimum: Int?
  /// The greatest number, inclusive (`max`).
  public var maximum: Int?
  /// The minimum length of a string (`min-length`).
  public var minimumLength: Int?
  /// The maximum length of a string (`max-length`).
  public var maximumLength: Int?
  /// The minimum number of elements of a list or entries of a map (`min-items`).
  public var minimumItems: Int?
  /// The maximum number of elements of a list or entries of a map (`max-items`).
  public var maximumItems: Int?

  /// Creates a value without limits.
  public init() {}
}
