import ConnectionSpec
import SourceDiagnostics

/// A group of operations: a struct with thin methods.
public struct GroupPlan: Sendable {
  /// `customers`.
  public var name: String
  /// `Customers`.
  public var type: TypeName
  /// The client's property, `customers`.
  public var property: String
  public var title: String
  public var summary: String?
  public var resource: TypeName?
  public var operations: [OperationPlan]
}

/// An action or a query: a method, a page, an entry in the catalog.
public struct OperationPlan: Sendable {
  public typealias Kind = ConnectionSpec.Operation.Kind

  public enum Paging: String, Sendable { case cursor, search }

  /// `customers.create`.
  public var id: String
  public var group: String
  public var kind: Kind
  public var title: String
  public var summary: String
  public var description: String?
  public var method: Endpoint.Method
  /// `/v1/customers/{customer}`.
  public var path: String
  public var segments: [Endpoint.Segment]
  public var permission: String?
  public var movesMoney: Bool
  public var isDestructive: Bool
  public var deprecated: String?
  public var documentation: String?
  /// The method's name, `create`.
  public var swiftName: String
  /// `customers.create(_:)`, as the catalog says it.
  public var swiftSignature: String
  /// In the order of the path.
  public var pathParameters: [FieldPlan]
  /// The struct of the other parameters; nil where there are none.
  public var parameters: TypeName?
  /// One of those parameters is required, so the struct must be given.
  public var needsParameters: Bool
  public var output: ResolvedType
  /// Nil for an operation that returns one object.
  public var paging: Paging?
  /// At least one: the author's, or one made from what is required.
  public var examples: [ExamplePlan]
  public var span: SourceSpan

  /// Whether the parameters that are not in the path travel in the query.
  public var sendsQuery: Bool { method == .get || method == .delete }
}

/// An input that the documentation shows.
public struct ExamplePlan: Sendable {
  public var title: String?
  /// The members of the input: path, query and body parameters side by side.
  public var input: [FreeJSON.Member]
}

/// An event.
public struct TriggerPlan: Sendable {
  /// `customer.created`.
  public var event: String
  /// The case of the event enumeration, `customerCreated`.
  public var caseName: String
  public var title: String
  public var resourcePath: String
  public var payload: ResolvedType
  public var summary: String
  public var fires: String?
  public var doesNotFire: String?
  public var span: SourceSpan
}

/// What an external resource becomes.
public struct MappingPlan: Sendable {
  public struct Row: Sendable {
    /// The wire path, `address.city`.
    public var external: String
    /// The Swift path, `address?.city`.
    public var swiftPath: String
    public var type: ResolvedType
    public var `internal`: String
    public var transform: FieldMapping.Transform
    public var isReadOnly: Bool
  }

  public var path: String
  public var resource: TypeName
  public var idPrefix: String?
  public var record: String
  public var key: String
  public var rows: [Row]
  /// The events whose payload is this resource.
  public var events: [String]
  /// The ids of the operations that return or take it.
  public var operations: [String]
}
