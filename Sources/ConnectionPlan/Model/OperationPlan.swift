import JSONText
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
  /// What people call the group, for example `Customers`; a page's heading.
  public var title: String
  /// The author's sentence on the group; nil where there is none.
  public var summary: String?
  /// The resource that the group works on; nil where it has none.
  public var resource: TypeName?
  /// The group's operations in the order of the spec.
  public var operations: [OperationPlan]
}

/// An action or a query: a method, a page, an entry in the catalog.
public struct OperationPlan: Sendable {
  /// Whether it changes something (an action) or only reads (a query).
  public typealias Kind = ConnectionSpec.Operation.Kind

  /// How the items of a list are fetched page by page: from item to item, or from token to token.
  public enum Paging: String, Sendable { case cursor, search }

  /// `customers.create`.
  public var id: String
  /// The wire name of its group, `customers`.
  public var group: String
  /// Whether a person or an agent may expect a change from it.
  public var kind: Kind
  /// What people call it, for example `Create a Customer`.
  public var title: String
  /// One sentence on what it does, the first line of the method's comment.
  public var summary: String
  /// More than the summary says; nil where the author says no more.
  public var description: String?
  /// The HTTP method of the endpoint.
  public var method: Endpoint.Method
  /// `/v1/customers/{customer}`.
  public var path: String
  /// The path taken apart: literal text and the placeholders that path parameters fill.
  public var segments: [Endpoint.Segment]
  /// What a restricted key must be allowed to do, for example `customers:write`; nil where the author says
  /// nothing.
  public var permission: String?
  /// A call can charge, pay out or refund, so people and agents are asked first.
  public var movesMoney: Bool
  /// A call deletes or cancels something that cannot be brought back.
  public var isDestructive: Bool
  /// What to use instead; nil for an operation that is not deprecated.
  public var deprecated: String?
  /// The API's page about it, an `https` URL.
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
  /// The type of a successful response's body.
  public var output: ResolvedType
  /// Nil for an operation that returns one object.
  public var paging: Paging?
  /// At least one: the author's, or one made from what is required.
  public var examples: [ExamplePlan]
  /// What the author says of a sample of the answer; empty where all of it is made.
  public var sample: [OrderedJSON.Member]
  /// The operation's name in the spec, where diagnostics about it point.
  public var span: SourceSpan

  /// Whether the parameters that are not in the path travel in the query.
  public var sendsQuery: Bool { method == .get || method == .delete }
}

/// An input that the documentation shows.
public struct ExamplePlan: Sendable {
  /// What the example shows, for example `With an address`; nil for one that needs no words.
  public var title: String?
  /// The members of the input: path, query and body parameters side by side.
  public var input: [OrderedJSON.Member]

  /// Makes an example.
  package init(title: String? = nil, input: [OrderedJSON.Member]) {
    self.title = title
    self.input = input
  }
}

/// An event.
public struct TriggerPlan: Sendable {
  /// `customer.created`.
  public var event: String
  /// The case of the event enumeration, `customerCreated`.
  public var caseName: String
  /// What people call it, for example `Customer Created`.
  public var title: String
  /// The external resource that the event is about, for example `customers`.
  public var resourcePath: String
  /// The type of the object that the envelope carries.
  public var payload: ResolvedType
  /// One sentence on what has happened.
  public var summary: String
  /// More on when the event is sent; nil where the author says nothing.
  public var fires: String?
  /// When one would expect the event and it is not sent; nil where the author says nothing.
  public var doesNotFire: String?
  /// What the author says of a sample of the payload; empty where all of it is made.
  public var sample: [OrderedJSON.Member]
  /// The event's name in the spec, where diagnostics about it point.
  public var span: SourceSpan
}

/// An event as a case of the client's event enumeration: a trigger, or another event that the API can send.
public struct EventPlan: Sendable {
  /// The event's name, `customer.created`.
  public var event: String
  /// The case, `customerCreated`.
  public var caseName: String
  /// The type of the object that the event is about; raw JSON where the object is not modelled.
  public var payload: ResolvedType
  /// The author's sentence; nil for an event of which only the name is known.
  public var summary: String?
  /// The line of the spec that it comes from.
  public var span: SourceSpan
}

/// What an external resource becomes.
public struct MappingPlan: Sendable {
  /// A field of the external resource beside the field of the record that takes its value.
  public struct Row: Sendable {
    /// The wire path, `address.city`.
    public var external: String
    /// The Swift path, `address?.city`.
    public var swiftPath: String
    /// The type of the external value, before it is transformed.
    public var type: ResolvedType
    /// The record's field, for example `emailAddress`.
    public var `internal`: String
    /// How the external value becomes the internal one.
    public var transform: FieldMapping.Transform
    /// The record's field is never written back to the API.
    public var isReadOnly: Bool
  }

  /// The external resource's path, for example `customers`.
  public var path: String
  /// The model that the external resource is read as.
  public var resource: TypeName
  /// What ids of the resource begin with, for example `cus_`; nil where they have no prefix.
  public var idPrefix: String?
  /// The internal record that the resource becomes, for example `Contact`.
  public var record: String
  /// The external field that an upsert matches, for example `id`.
  public var key: String
  /// The fields that are mapped, in the order of the spec.
  public var rows: [Row]
  /// The events whose payload is this resource.
  public var events: [String]
  /// The ids of the operations that return or take it.
  public var operations: [String]
}
