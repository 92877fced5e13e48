import SourceDiagnostics

/// A type as it is written at one place of the spec.
public struct SpecType: Sendable {
  /// The form of the type, with its parts.
  public var shape: TypeShape
  /// The value may be null or absent (`?`, or `nullable: true`).
  public var isOptional: Bool
  /// What else the value may be (`or:`), for an enumeration or an inline object.
  public var alternative: Alternative?
  /// What an element of a list or map says about itself; a field's own words are in the field.
  public var summary: Located<String>?
  /// The name in Swift of an element's type, where it isn't the derived one.
  public var swiftName: Located<String>?
  /// Where the type is written.
  public var span: SourceSpan

  /// A type of a form; it has no summary and no Swift name of its own.
  public init(shape: TypeShape, isOptional: Bool = false, alternative: Alternative? = nil, span: SourceSpan) {
    self.shape = shape
    self.isOptional = isOptional
    self.alternative = alternative
    self.span = span
  }

  /// A second type of a value, boxed because it holds a type itself.
  public indirect enum Alternative: Sendable {
    case or(SpecType)

    /// The second type itself.
    public var type: SpecType {
      switch self {
      case .or(let type): type
      }
    }
  }
}

/// The forms that a type can have.
public indirect enum TypeShape: Sendable {
  case scalar(Scalar)
  case json
  /// `id(Customer)`.
  case id(Located<String>)
  /// A declared resource or type.
  case named(Located<String>)
  case list(SpecType)
  case map(SpecType)
  case page(SpecType)
  case searchPage(SpecType)
  /// `expandable(A | deleted(A))`.
  case expandable([ObjectReference])
  /// `deleted(A)`.
  case deleted(Located<String>)
  /// `A | B`, `A | deleted(A)`: always two or more.
  case choice([ObjectReference])
  /// `values:`.
  case enumeration([EnumerationValue])
  /// `fields:`.
  case object([Field])
  /// `one-of:`.
  case union(Union)
}

/// The types without parts.
public enum Scalar: String, Sendable, CaseIterable {
  case string, url, email, currency, integer, amount, number, decimal, boolean, timestamp
}

/// A resource, or the stub it leaves when it is deleted.
public struct ObjectReference: Sendable {
  /// The declared name, for example `Customer`.
  public var name: Located<String>
  /// It is the stub that a deleted object leaves (`deleted(Customer)`).
  public var isDeleted: Bool

  /// A reference to the object of that name, or to its stub.
  public init(name: Located<String>, isDeleted: Bool) {
    self.name = name
    self.isDeleted = isDeleted
  }
}

/// A value of an open enumeration.
public struct EnumerationValue: Sendable {
  /// The value on the wire, for example `pt-BR`.
  public var value: Located<String>
  /// What the value means; nil where the author says nothing.
  public var summary: Located<String>?
  /// The case's name in Swift, where the one derived from the value is wrong.
  public var swiftName: Located<String>?
  /// What to use instead; nil for a value that is not deprecated.
  public var deprecated: Located<String>?

  /// Puts a value together; what is left out is not said about it.
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

/// One of several named objects.
public struct Union: Sendable {
  /// What tells the members apart.
  public enum Discriminator: Sendable {
    /// A field whose value names the alternative.
    case field(String)
    /// The first alternative whose required fields are there.
    case none
  }

  /// One of the objects that a value of the union may be.
  public struct Member: Sendable {
    /// The declared name of the object, for example `BankAccount`.
    public var name: Located<String>
    /// The discriminator's value; nil where it is the `object` of the resource, or where there is no
    /// discriminator.
    public var value: Located<String>?

    /// A member, with the discriminator's value where it must be given.
    public init(name: Located<String>, value: Located<String>?) {
      self.name = name
      self.value = value
    }
  }

  /// The members in the author's order, which is the order they are tried in without a discriminator.
  public var members: [Member]
  /// What tells the members apart; the field `object` where the author says nothing.
  public var discriminator: Discriminator

  /// A union of members that a discriminator tells apart.
  public init(members: [Member], discriminator: Discriminator) {
    self.members = members
    self.discriminator = discriminator
  }
}
