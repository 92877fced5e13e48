import ConnectionSpec
import SourceDiagnostics

/// The full name of a Swift type, for example `Customers.CreateParameters.Shipping`.
public struct TypeName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The names from the outermost type inwards; never empty.
  public var components: [String]

  public init(_ components: [String]) { self.components = components }

  public var description: String { components.joined(separator: ".") }
  public var last: String { components.last ?? "" }
  /// The type that this one is nested in.
  public var parent: TypeName? { components.count > 1 ? TypeName(Array(components.dropLast())) : nil }

  public func nested(_ name: String) -> TypeName { TypeName(components + [name]) }

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

  public enum Form: Sendable {
    case object(ObjectPlan)
    case enumeration(EnumerationPlan)
    case union(UnionPlan)
    /// An inline object or a value of another type (`fields` with `or`).
    case objectOrValue(fields: TypeName, value: ResolvedType, valueCase: String)
  }

  public var name: TypeName
  public var role: Role
  public var form: Form
  /// The author's sentence; nil where there is none.
  public var summary: String?
  /// What it is called for people: the title, or its wire name.
  public var title: String
  public var deprecated: String?
  /// The API's page about it.
  public var documentation: String?
  /// The line of the spec that it comes from.
  public var span: SourceSpan

  public var object: ObjectPlan? {
    if case .object(let object) = form { object } else { nil }
  }
}

/// A struct with fields.
public struct ObjectPlan: Sendable {
  public enum Storage: Sendable {
    /// Stored properties.
    case inline
    /// A copy-on-write box: large, or part of a cycle.
    case copyOnWrite
  }

  public var fields: [FieldPlan]
  public var resource: ResourcePlan?
  public var storage: Storage
  /// It is the details of the connection's errors: it can be made with no field at all.
  public var isErrorDetails: Bool
}

/// What makes an object a resource.
public struct ResourcePlan: Sendable {
  /// The value of its `object` field.
  public var object: String
  public var path: String?
  public var idPrefix: String?
  public var isDeletable: Bool
}

/// A field of a struct: a property in Swift, a member in JSON.
public struct FieldPlan: Sendable {
  public var wireName: String
  /// As it is written where it is declared, with backticks where Swift needs them.
  public var swiftName: String
  public var type: ResolvedType
  /// Nil is a value of the property: the member may be missing or null, or the parameter need not be given.
  public var isOptional: Bool
  /// The property is a `Clearable<T>`.
  public var isClearable: Bool
  public var isRequired: Bool
  public var isSecret: Bool
  public var defaultValue: FreeJSON?
  public var example: FreeJSON?
  public var limits: Limits
  /// Wire names of the parameters that the API refuses beside this one.
  public var excludes: [String]
  public var summary: String?
  public var deprecated: String?
  public var span: SourceSpan
}

/// An open enumeration: the known values, and `.unrecognized` for others.
public struct EnumerationPlan: Sendable {
  public struct Case: Sendable {
    public var value: String
    public var swiftName: String
    public var summary: String?
    public var deprecated: String?
  }

  public var cases: [Case]
  /// What else the value may be, with the name of its case, for example `timestamp(Date)`.
  public var alternative: (type: ResolvedType, caseName: String)?
}

/// One of several objects, and `.unrecognized` for others.
public struct UnionPlan: Sendable {
  public enum Discriminator: Sendable, Hashable {
    case field(String)
    case none
  }

  public struct Member: Sendable {
    public var caseName: String
    /// A model, or the stub of a deleted one.
    public var type: ResolvedType
    /// The discriminator's value.
    public var value: String?
  }

  public var members: [Member]
  public var discriminator: Discriminator
  /// All members are resources, so that an id can stand for the value.
  public var isOfResources: Bool
}
