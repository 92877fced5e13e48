import ConnectionSpec
import JSONText
import SourceDiagnostics

/// The full name of a Swift type, for example `Customers.CreateParameters.Shipping`.
public struct TypeName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The names from the outermost type inwards; empty only as the scope around a top-level type.
  public var components: [String]

  /// Creates a name from its components, outermost first.
  public init(_ components: [String]) { self.components = components }

  /// The full name with dots, for example `Customers.CreateParameters`.
  public var description: String { components.joined(separator: ".") }
  /// The innermost name, for example `CreateParameters`.
  public var last: String { components.last ?? "" }
  /// The name of the type that this one is nested in; nil for a top-level type.
  public var parent: TypeName? { components.count > 1 ? TypeName(Array(components.dropLast())) : nil }

  /// The name of a type nested in this one.
  public func nested(_ name: String) -> TypeName { TypeName(components + [name]) }

  /// Orders names component by component, so that a type comes right before the types nested in it.
  public static func < (left: TypeName, right: TypeName) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}

/// A resolved type of values, as the client, the documentation and the catalog use it.
public indirect enum ResolvedType: Sendable, Hashable {
  /// A string, a number, a Boolean or one of their refinements, such as a timestamp.
  case scalar(Scalar)
  /// Any JSON value.
  case json
  /// The id of a resource.
  case id(TypeName)
  /// A type of the plan.
  case model(TypeName)
  /// An array of values of one type.
  case list(ResolvedType)
  /// An object with arbitrary keys, whose values are of one type.
  case map(ResolvedType)
  /// A list page, with a cursor to the next one.
  case page(ResolvedType)
  /// A list page of search results.
  case searchPage(ResolvedType)
  /// An id or the object itself: a resource, or a generated union of resources.
  case expandable(TypeName)
  /// An id, the object itself, or the stub of a deleted object.
  case expandableOrDeleted(TypeName)
  /// The stub of a deleted object.
  case deleted(TypeName)
  /// The object, or its stub if it was deleted.
  case deletable(TypeName)
}

/// A Swift type of the client.
public struct TypePlan: Sendable {
  /// The direction of a type's values: sent as parameters, or received as a result.
  public enum Role: Sendable { case parameters, result }

  /// The Swift form of a type: a struct, an open enumeration, a union, or an object or value.
  public enum Form: Sendable {
    /// A struct with fields.
    case object(ObjectPlan)
    /// An open enumeration of strings.
    case enumeration(EnumerationPlan)
    /// A union of objects.
    case union(UnionPlan)
    /// An inline object or a value of another type (`fields` with `or`).
    case objectOrValue(fields: TypeName, value: ResolvedType, valueCase: String)
  }

  /// The full name in Swift, unique in the plan.
  public var name: TypeName
  /// The direction of the type's values, which are either sent or received, never both.
  public var role: Role
  /// The type's Swift form with its fields, values or members.
  public var form: Form
  /// One sentence about the type; nil where the spec has none.
  public var summary: String?
  /// The display title; without one, the name in the spec.
  public var title: String
  /// The deprecation message, which says what to use instead; nil for a type that is not deprecated.
  public var deprecated: String?
  /// The URL of the API's own page about the type; nil where the spec has none.
  public var documentation: String?
  /// The span in the spec that the type comes from.
  public var span: SourceSpan

  /// The struct's plan; nil for an enumeration or a union.
  public var object: ObjectPlan? {
    if case .object(let object) = form { object } else { nil }
  }
}

/// A struct with fields.
public struct ObjectPlan: Sendable {
  /// The properties: required parameters first, otherwise in the author's order.
  public var fields: [FieldPlan]
  /// The facts about the resource; nil for an object that is not a resource.
  public var resource: ResourcePlan?
  /// Whether the struct holds the details of the connection's API errors, and so can be created without any field.
  public var isErrorDetails: Bool
}

/// The facts about a resource: its `object` value, its path and its ids.
public struct ResourcePlan: Sendable {
  /// The value of its `object` field.
  public var object: String
  /// The path of the external resource, for example `customers`; nil where it is not one.
  public var path: String?
  /// The prefix of its ids, for example `cus_`; nil where they have none.
  public var idPrefix: String?
  /// Whether a deleted object leaves a stub, which is decoded as `Deleted`.
  public var isDeletable: Bool
  /// Whether every object has an id of its own in a property `id`.
  public var hasOwnID: Bool
}

/// A field or parameter of a struct: a property in Swift, a member in JSON.
public struct FieldPlan: Sendable {
  /// The name in JSON and in forms, for example `hosted_invoice_url`.
  public var wireName: String
  /// The property's name as it is declared, with backticks where Swift needs them.
  public var swiftName: String
  /// The type of a value that is present, without the `?` and without `Clearable`.
  public var type: ResolvedType
  /// Whether the property can be nil: the member may be missing or null, or the parameter may be left out.
  public var isOptional: Bool
  /// Whether the property is a `Clearable<T>`, so that the parameter can remove what is stored.
  public var isClearable: Bool
  /// Whether the API rejects a call without the parameter, so that the initializer has no default for it; false
  /// for a field of a result.
  public var isRequired: Bool
  /// Whether the value is never logged or printed.
  public var isSecret: Bool
  /// The value that the API assumes where the parameter is left out; nil where the spec names none.
  public var defaultValue: OrderedJSON?
  /// An example value for the documentation; nil where the author gives none.
  public var example: OrderedJSON?
  /// The limits of the values that the API accepts; none for a field of a result.
  public var limits: Limits
  /// The wire names of the parameters that the API rejects together with this one.
  public var excludes: [String]
  /// One sentence about the field; nil where the spec has none.
  public var summary: String?
  /// The deprecation message, which says what to use instead; nil for a field that is not deprecated.
  public var deprecated: String?
  /// The span of the field's name in the spec, to which diagnostics about it point.
  public var span: SourceSpan
}

/// An open enumeration: the known values, and `.unrecognized` for others.
public struct EnumerationPlan: Sendable {
  /// A value that is known today.
  public struct Case: Sendable {
    /// The value on the wire, for example `pt-BR`.
    public var value: String
    /// The case as it is declared, for example `ptBR`, with backticks where Swift needs them.
    public var swiftName: String
    /// The meaning of the value; nil where the spec does not say.
    public var summary: String?
    /// The deprecation message, which says what to use instead; nil for a value that is not deprecated.
    public var deprecated: String?
  }

  /// The known values in the author's order.
  public var cases: [Case]
  /// The other type that a value may have, and the name of its case, for example `timestamp(Date)`; nil where there is none.
  public var alternative: (type: ResolvedType, caseName: String)?
}

/// An open union: one of several objects, and `.unrecognized` for others.
public struct UnionPlan: Sendable {
  /// The way to tell the members apart in JSON.
  public enum Discriminator: Sendable, Hashable {
    /// By the value of the field with this wire name.
    case field(String)
    /// By trying the members one after the other.
    case none
  }

  /// One of the objects that the value may be.
  public struct Member: Sendable {
    /// The case as it is declared, for example `bankAccount`, with backticks where Swift needs them.
    public var caseName: String
    /// The type of the object, or of the stub of a deleted one.
    public var type: ResolvedType
    /// The discriminator's value; nil where there is none.
    public var value: String?
  }

  /// The members in the author's order, which is the order they are tried in without a discriminator.
  public var members: [Member]
  /// The way to tell the members apart in JSON.
  public var discriminator: Discriminator
  /// Whether all members are resources with ids, so that an id can be used in place of the object.
  public var isOfResources: Bool
}
