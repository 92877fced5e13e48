import SourceDiagnostics

/// A type at the place where the spec uses it.
public struct SpecType: Sendable {
  /// The form of the type and its parts.
  public var shape: TypeShape
  /// Whether the value may be null or absent (`?` or `nullable: true`).
  public var isOptional: Bool
  /// The other type that the value may have (`or:`), for an enumeration or an inline object.
  public var alternative: Alternative?
  /// The summary of an element of a list or map; the summary of a field is in ``Field``.
  public var summary: Located<String>?
  /// The name in Swift of an element's type, if it differs from the derived one.
  public var swiftName: Located<String>?
  /// The place of the type in the spec.
  public var span: SourceSpan

  /// Creates a type without a summary and without a Swift name of its own.
  public init(shape: TypeShape, isOptional: Bool = false, alternative: Alternative? = nil, span: SourceSpan) {
    self.shape = shape
    self.isOptional = isOptional
    self.alternative = alternative
    self.span = span
  }

  /// The other type of a value, boxed because a type cannot hold itself.
  public indirect enum Alternative: Sendable {
    /// The boxed type.
    case or(SpecType)

    /// The type that was boxed.
    public var type: SpecType {
      switch self {
      case .or(let type): type
      }
    }
  }
}

/// The forms of types.
public indirect enum TypeShape: Sendable {
  /// A type without parts.
  case scalar(Scalar)
  /// Any JSON value.
  case json
  /// The id of a resource: `id(Customer)`.
  case id(Located<String>)
  /// A declared resource or other type.
  case named(Located<String>)
  /// A list of elements.
  case list(SpecType)
  /// A map from strings to elements.
  case map(SpecType)
  /// A list page that is followed by cursor: `page(T)`.
  case page(SpecType)
  /// A list page of a search result: `search-page(T)`.
  case searchPage(SpecType)
  /// An id, or the object in its place if it was expanded: `expandable(A | deleted(A))`.
  case expandable([ObjectReference])
  /// The stub of a deleted object: `deleted(A)`.
  case deleted(Located<String>)
  /// One of several objects: `A | B` or `A | deleted(A)`; always two or more.
  case choice([ObjectReference])
  /// An open enumeration (`values:`).
  case enumeration([EnumerationValue])
  /// An inline object (`fields:`).
  case object([Field])
  /// A union of named objects (`one-of:`).
  case union(Union)
}

/// The types without parts; `spec/README.md` lists their JSON and Swift types.
public enum Scalar: String, Sendable, CaseIterable {
  case string, url, email, currency, integer, amount, number, decimal, boolean, timestamp
}

/// A reference to a resource, or to the stub of a deleted one.
public struct ObjectReference: Sendable {
  /// The declared name, for example `Customer`.
  public var name: Located<String>
  /// Whether it refers to the stub of a deleted object (`deleted(Customer)`).
  public var isDeleted: Bool

  /// Creates a reference to a resource or to its stub.
  public init(name: Located<String>, isDeleted: Bool) {
    self.name = name
    self.isDeleted = isDeleted
  }
}

/// A value of an open enumeration.
public struct EnumerationValue: Sendable {
  /// The value on the wire, for example `pt-BR`.
  public var value: Located<String>
  /// A one-sentence summary; nil if the author wrote none.
  public var summary: Located<String>?
  /// The case's name in Swift, if it differs from the one derived from the value.
  public var swiftName: Located<String>?
  /// The notice of what to use instead; nil for a value that is not deprecated.
  public var deprecated: Located<String>?

  /// Creates a value; arguments that are left out are nil.
  public init(
    value: Located<String>, summary: Located<String>? = nil, swiftName: Located<String>? = nil,
    deprecated: Located<String>? = nil
  ) {
    self.value = value
    self.summary = summary
    self.swiftName = swiftName
    self.deprecated = deprecated
  }
}

/// A union: one of several named objects.
public struct Union: Sendable {
  /// The rule that tells the members of a union apart.
  public enum Discriminator: Sendable {
    /// The name of a field whose value identifies the member.
    case field(String)
    /// No discriminator: the first member whose required fields are all present.
    case none
  }

  /// An object that a value of the union may be.
  public struct Member: Sendable {
    /// The declared name of the object, for example `BankAccount`.
    public var name: Located<String>
    /// The discriminator's value; nil if it is the `object` of the resource, or if there is no discriminator.
    public var value: Located<String>?

    /// Creates a member, with the discriminator's value if it must be given.
    public init(name: Located<String>, value: Located<String>?) {
      self.name = name
      self.value = value
    }
  }

  /// The members in the author's order, in which they are tried if there is no discriminator.
  public var members: [Member]
  /// The rule that tells the members apart; by default the field `object`.
  public var discriminator: Discriminator

  /// Creates a union of members that a discriminator tells apart.
  public init(members: [Member], discriminator: Discriminator) {
    self.members = members
    self.discriminator = discriminator
  }
}
