import JSONText
import ConnectionSpec
import SourceDiagnostics

/// The full name of a Swift type, for example `Customers.CreateParameters.Shipping`.
public struct TypeName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The names from the outermost type inwards; empty only as what stands around a type of its own.
  public var components: [String]

  /// The name with these components, outermost first.
  public init(_ components: [String]) { self.components = components }

  /// The full name with dots, for example `Customers.CreateParameters`.
  public var description: String { components.joined(separator: ".") }
  /// The innermost name, for example `CreateParameters`.
  public var last: String { components.last ?? "" }
  /// The type that this one is nested in.
  public var parent: TypeName? { components.count > 1 ? TypeName(Array(components.dropLast())) : nil }

  /// The name of a type nested in this one.
  public func nested(_ name: String) -> TypeName { TypeName(components + [name]) }

  /// Orders names component by component, so that a type stands right before what is nested in it.
  public static func < (left: TypeName, right: TypeName) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}

/// A type as every value of it is seen: on the wire, in Swift, in the documentation.
public indirect enum ResolvedType: Sendable, Hashable {
  case scalar(Scalar)
  case json
  /// The id of a resource.
  case id(TypeName)
  /// A type of the plan.
  case model(TypeName)
  case list(ResolvedType)
  case map(ResolvedType)
  case page(ResolvedType)
  case searchPage(ResolvedType)
  /// An id or the object: a resource, or a generated union of resources.
  case expandable(TypeName)
  /// The same, or the stub of a deleted object.
  case expandableOrDeleted(TypeName)
  case deleted(TypeName)
  /// The object or its stub.
  case deletable(TypeName)
}

/// One Swift type of the client.
public struct TypePlan: Sendable {
  /// Whether its values are sent or received.
  public enum Role: Sendable { case parameters, result }

  /// What the type is in Swift: a struct, an open enumeration, or an enumeration of objects.
  public enum Form: Sendable {
    case object(ObjectPlan)
    case enumeration(EnumerationPlan)
    case union(UnionPlan)
    /// An inline object or a value of another type (`fields` with `or`).
    case objectOrValue(fields: TypeName, value: ResolvedType, valueCase: String)
  }

  /// The full name in Swift, unique in the plan.
  public var name: TypeName
  /// Whether the type belongs to what is sent or to what is received; never both.
  public var role: Role
  /// The type's Swift form with its fields, values or members.
  public var form: Form
  /// The author's sentence; nil where there is none.
  public var summary: String?
  /// What it is called for people: the title, or its wire name.
  public var title: String
  /// What to use instead; nil for a type that is not deprecated.
  public var deprecated: String?
  /// The API's page about it.
  public var documentation: String?
  /// The line of the spec that it comes from.
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
  /// What makes the struct a resource; nil for any other object.
  public var resource: ResourcePlan?
  /// It is the details of the connection's errors: it can be made with no field at all.
  public var isErrorDetails: Bool
}

/// What makes an object a resource.
public struct ResourcePlan: Sendable {
  /// The value of its `object` field.
  public var object: String
  /// Its name as an external resource, for example `customers`; nil where it is none.
  public var path: String?
  /// What its ids begin with, for example `cus_`; nil where they have no prefix.
  public var idPrefix: String?
  /// A deleted one leaves a stub, which is read as `Deleted`.
  public var isDeletable: Bool
  /// Every one has an id of its own in a property `id`.
  public var hasOwnID: Bool
}

/// A field of a struct: a property in Swift, a member in JSON.
public struct FieldPlan: Sendable {
  /// The name in JSON and in forms, for example `hosted_invoice_url`.
  public var wireName: String
  /// As it is written where it is declared, with backticks where Swift needs them.
  public var swiftName: String
  /// The type of a value that is there, without the `?` and without `Clearable`.
  public var type: ResolvedType
  /// Nil is a value of the property: the member may be missing or null, or the parameter need not be given.
  public var isOptional: Bool
  /// The property is a `Clearable<T>`.
  public var isClearable: Bool
  /// A call without the parameter is refused, so the initializer has no default for it; false for a field of
  /// a result.
  public var isRequired: Bool
  /// The value is never logged or printed.
  public var isSecret: Bool
  /// What the API assumes where the parameter is not given; nil where it says nothing.
  public var defaultValue: OrderedJSON?
  /// A value for the documentation; nil where the author gives none.
  public var example: OrderedJSON?
  /// What the API accepts; without any limit for a field of a result.
  public var limits: Limits
  /// Wire names of the parameters that the API refuses beside this one.
  public var excludes: [String]
  /// The author's sentence; nil where there is none.
  public var summary: String?
  /// What to use instead; nil for a field that is not deprecated.
  public var deprecated: String?
  /// The field's name in the spec, where diagnostics about it point.
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
    /// What the value means; nil where the author says nothing.
    public var summary: String?
    /// What to use instead; nil for a value that is not deprecated.
    public var deprecated: String?
  }

  /// The known values in the author's order.
  public var cases: [Case]
  /// What else the value may be, with the name of its case, for example `timestamp(Date)`.
  public var alternative: (type: ResolvedType, caseName: String)?
}

/// One of several objects, and `.unrecognized` for others.
public struct UnionPlan: Sendable {
  /// What tells the members apart in JSON.
  public enum Discriminator: Sendable, Hashable {
    case field(String)
    case none
  }

  /// One of the objects that the value may be.
  public struct Member: Sendable {
    /// The case as it is declared, for example `bankAccount`, with backticks where Swift needs them.
    public var caseName: String
    /// A model, or the stub of a deleted one.
    public var type: ResolvedType
    /// The discriminator's value.
    public var value: String?
  }

  /// The members in the author's order, which is the order they are tried in without a discriminator.
  public var members: [Member]
  /// How a reader finds out which member a value is.
  public var discriminator: Discriminator
  /// All members are resources with ids, so that an id can stand for the value.
  public var isOfResources: Bool
}
